{ Checks one report and shows the doctor what is wrong and what to do. }
program CheckReport;

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
  Decision: TSrDecision;
  I: Integer;
begin
  Engine := TSrEngine.Create;
  try
    Decision := Engine.Check(ReadFile(ParamStr(1)));
    WriteLn(SrVerdictName(Decision.Verdict), ' ', Decision.Id);
    for I := 0 to High(Decision.Findings) do
    begin
      WriteLn(Decision.Findings[I].Clause, ': ', Decision.Findings[I].MessageText);
      WriteLn('-> ', Decision.Findings[I].Remedy);
    end;
    for I := 0 to High(Decision.Faults) do { of an unreadable document }
      WriteLn(Decision.Faults[I].Line, ':', Decision.Faults[I].Column, ' ', Decision.Faults[I].Pointer, ': ',
        Decision.Faults[I].MessageText, ' ', Decision.Faults[I].Hint);
  finally
    Engine.Free;
  end;
  if Decision.Verdict <> srValid then
    ExitCode := 1;
end.
