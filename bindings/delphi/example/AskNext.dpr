{ Tells how many days may be given, and what may happen next with an objection. }
program AskNext;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$MODE DELPHI}{$H+}{$ENDIF}

uses
  {$IFDEF UNIX}cwstring,{$ENDIF}
  SysUtils, Classes, Saglikrapor;

function ReadFile(const Name: string): UTF8String;
var
  Bytes: TMemoryStream;
begin
  Bytes := TMemoryStream.Create;
  try
    Bytes.LoadFromFile(Name);
    SetString(Result, PAnsiChar(Bytes.Memory), Bytes.Size);
  finally
    Bytes.Free;
  end;
end;

var
  Engine: TSrEngine;
  Limit, Standing: TSrAnswer;
  I: Integer;
begin
  Engine := TSrEngine.Create;
  try
    Limit := Engine.Limit(ReadFile(ParamStr(1)));
    Write(Limit.Text);

    Standing := Engine.ProcedureNext(ReadFile(ParamStr(2)));
    Write(Standing.Text); { Standing.Json has the same for your program }
    for I := 0 to High(Standing.Faults) do { of an unreadable case }
      WriteLn(Standing.Faults[I].Code, ' ', Standing.Faults[I].MessageText, ' ', Standing.Faults[I].Hint);
  finally
    Engine.Free;
  end;
end.
