{ Checks a file of reports, one a line, in memory that does not grow with the file. }
program CheckLines;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$MODE DELPHI}{$H+}{$ENDIF}

uses
  {$IFDEF UNIX}cwstring,{$ENDIF}
  SysUtils, Classes, Saglikrapor;

var
  Engine: TSrEngine;
  Source: TFileStream;
  Lines: TSrStream;
  Decision: TSrDecision;
begin
  Engine := TSrEngine.Create;
  Source := TFileStream.Create(ParamStr(1), fmOpenRead or fmShareDenyWrite);
  Lines := Engine.CheckLines(Source);
  try
    while Lines.Next(Decision) do
      WriteLn('line ', Decision.Line, ': ', Decision.Id, ' ', SrVerdictName(Decision.Verdict));
  finally
    Lines.Free;
    Source.Free;
    Engine.Free;
  end;
end.
