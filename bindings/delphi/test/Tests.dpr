{ The binding against the real library: Tests SOURCE_FOLDER }
program Tests;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$MODE DELPHI}{$H+}{$ENDIF}
{$IFDEF FPC}{$CODEPAGE UTF8}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads, cwstring,{$ENDIF}
  SysUtils, Classes, Math, Saglikrapor;

const
  TenDays: UTF8String = 'rest-leave.single-physician.ten-days';

var
  All, Failed: Integer;
  Reports: string;

procedure Expect(Holds: Boolean; const What: string);
begin
  Inc(All);
  if Holds then
    Exit;
  Inc(Failed);
  WriteLn(ErrOutput, 'does not hold: ', What);
end;

function Has(const Text, Part: UTF8String): Boolean;
begin
  Result := Pos(RawByteString(Part), RawByteString(Text)) > 0;
end;

function Text(const Name: string): UTF8String;
var
  Bytes: TMemoryStream;
begin
  Bytes := TMemoryStream.Create;
  try
    Bytes.LoadFromFile(Reports + Name);
    SetString(Result, PAnsiChar(Bytes.Memory), Bytes.Size);
  finally
    Bytes.Free;
  end;
end;

function SameBytes(const Left, Right: UTF8String): Boolean;
begin
  Result := (Length(Left) = Length(Right)) and CompareMem(PAnsiChar(Left), PAnsiChar(Right), Length(Left));
end;

procedure Valid(Engine: TSrEngine);
var
  Decision: TSrDecision;
begin
  Decision := Engine.Check(Text('01-valid.json'));
  Expect(Decision.Verdict = srValid, 'the conforming report is valid');
  Expect((Length(Decision.Findings) = 0) and (Length(Decision.Faults) = 0), 'it has no findings');
  Expect(SameBytes(Decision.Id, 'ORNEK-1'), 'it has its id');
end;

procedure Invalid(Engine: TSrEngine);
var
  Decision: TSrDecision;
  Wide: UnicodeString;
begin
  Decision := Engine.Check(Text('02-eleven-days.json'));
  Expect((Decision.Verdict = srInvalid) and (Length(Decision.Findings) = 1), 'eleven days are one finding');
  Expect(SameBytes(Decision.Findings[0].Rule, TenDays) and SameBytes(Decision.Findings[0].Clause, 'M6/7'), 'of the rule, with its clause');
  Expect((Decision.Findings[0].Severity = srError) and (Decision.Findings[0].Outcome = srViolated), 'an error, violated');
  Expect(SameBytes(Decision.Findings[0].MessageText,
    'Tek hekim bir defada en çok 10 gün istirahat verebilir; bu raporda 11 gün var (1 gün fazla).'), 'the words are whole');
  Expect(Has(Decision.Findings[0].Remedy, 'sağlık kuruluna yönlendirin'), 'also of the remedy');
  Wide := UnicodeString(Decision.Findings[0].Remedy);
  Expect(Pos(UnicodeString('sağlık kuruluna yönlendirin'), Wide) > 0, 'they convert to UTF-16');
  Expect(Length(Wide) < Length(Decision.Findings[0].Remedy), 'letter by letter');
  Expect(Has(Decision.Json, '"report.days":11'), 'the JSON has the values');
  Decision := Engine.Check(Text('02-eleven-days.json'), srEnglish, True);
  Expect(Has(Decision.Findings[0].MessageText, 'physician') and Has(Decision.Json, 'input_sha256'), 'in English, with a full receipt');
end;

procedure TurkishLettersComeBack(Engine: TSrEngine);
const
  Letters: UTF8String = 'İIıiŞşĞğÜüÖöÇç-€-𝔸';
var
  Decision: TSrDecision;
  Json: UTF8String;
  Wide: UnicodeString;
  At: Integer;
begin
  Json := Text('01-valid.json');
  At := Pos(RawByteString('ORNEK-1'), RawByteString(Json));
  Json := Copy(Json, 1, At - 1) + Letters + Copy(Json, At + 7, MaxInt);
  Decision := Engine.Check(Json);
  Expect(SameBytes(Decision.Id, Letters), 'letters go in and come out as they were');
  Expect(Has(Decision.Json, Letters), 'in the JSON too');
  Wide := UnicodeString(Json);
  Expect(SameBytes(Engine.Check(UTF8String(Wide)).Id, Letters), 'also from UTF-16');
end;

procedure Missing(Engine: TSrEngine);
var
  Decision: TSrDecision;
  I: Integer;
  Days: Boolean;
begin
  Decision := Engine.Check(Text('05-missing-field.json'));
  Expect(Decision.Verdict = srIncomplete, 'missing data is never a pass');
  Days := False;
  for I := 0 to High(Decision.Findings) do
    Days := Days or Has(Decision.Findings[I].Missing, 'report.days');
  Expect(Days, 'and is named');
end;

procedure Unreadable(Engine: TSrEngine);
var
  Decision: TSrDecision;
begin
  Decision := Engine.Check(Text('06-unreadable.json'));
  Expect((Decision.Verdict = srUnreadable) and (Length(Decision.Faults) = 4), 'every fault at once');
  Expect(SameBytes(Decision.Faults[0].Code, 'input.date') and SameBytes(Decision.Faults[0].Pointer, '/issued_on')
    and (Decision.Faults[0].Line = 4) and (Decision.Faults[0].Column > 0), 'with code and place');
  Expect(Decision.Faults[0].MessageText <> '', 'and a sentence');
  Expect(SameBytes(Engine.Check('').Faults[0].Code, 'input.empty'), 'nothing is unreadable');
end;

const
  Identified: UTF8String =
    '{"procedure":"yonerge/identity-verification","as_of":"2026-03-05","given":{"person":{"is_turkish_citizen":true},' +
    '"document":{"has_identity_number":true,"has_photo":true,"photo_current":true,"altered":false},"photo":{"in_hbys":true}},' +
    '"events":[{"event":"identify","by":"staff","on":"2026-03-01"},{"event":"photograph","by":"staff","on":"2026-03-01"}]}';

procedure Limits(Engine: TSrEngine);
var
  Answer: TSrAnswer;
begin
  Answer := Engine.Limit(Text('02-eleven-days.json'));
  Expect((Length(Answer.Faults) = 0) and Has(Answer.Json, '"status":"limited"') and Has(Answer.Json, '"longest_days":10,'), 'ten days may be given');
  Expect(Has(Answer.Text, 'tek hekim en çok 10 gün verebilir'), 'in words');
  Answer := Engine.Limit(Text('../limit/history-not-known.json'), srEnglish);
  Expect(Has(Answer.Json, '"status":"incomplete"'), 'without a history no number');
  Expect(Length(Engine.Limit(Text('06-unreadable.json')).Faults) = 4, 'a faulty document has faults and no limit');
end;

procedure Procedures(Engine: TSrEngine);
var
  Answer: TSrAnswer;
  Json: UTF8String;
begin
  Json := Text('../procedure/board-objection.json');
  Answer := Engine.ProcedureNext(Json);
  Expect((Length(Answer.Faults) = 0) and Has(Answer.Json, '"state":"DELIVERED"') and Has(Answer.Json, '"last_day":"2026-04-01"'), 'a case stands');
  Expect(Has(Answer.Text, 'İtiraz edildi'), 'in words');
  Expect(Has(Engine.ProcedureNext(Json, srEnglish).Text, 'Objection to a board report'), 'in English too');
  Expect(Has(Engine.ProcedureNext(Identified).Json, '"state":"PHOTOGRAPHED"'), 'what is implied is taken');
  Expect(Has(Engine.ProcedureNext(Identified, srTurkish, True).Json, '"state":"IDENTIFIED"'), 'and strictly is not');
  Answer := Engine.ProcedureNext('{"procedure":"yonerge/board-apeal","as_of":"2026-03-20","events":[]}');
  Expect((Length(Answer.Faults) = 1) and SameBytes(Answer.Faults[0].Code, 'procedure.unknown')
    and Has(Answer.Faults[0].Hint, 'board-appeal'), 'a faulty case has faults');
  Expect(Has(Engine.Procedures.Json, '"id":"yonerge/board-appeal"') and Has(Engine.Procedures.Text, 'Sağlık kurulu raporuna itiraz'), 'all are listed');
end;

type
  TTorn = class(TMemoryStream)
  public
    function Read(var Buffer; Count: Longint): Longint; override;
  end;

function TTorn.Read(var Buffer; Count: Longint): Longint;
begin
  Result := 0;
  raise EReadError.Create('torn');
end;

procedure Lines(Engine: TSrEngine);
var
  Source: TStream;
  Stream: TSrStream;
  Decision, Last: TSrDecision;
  Count: Integer;
begin
  Source := TFileStream.Create(Reports + '08-year.ndjson', fmOpenRead or fmShareDenyWrite);
  Stream := Engine.CheckLines(Source);
  Count := 0;
  while Stream.Next(Decision) do
  begin
    Expect(Decision.Index = Count, 'in order');
    if Count = 0 then
      Expect(Decision.Verdict = srValid, 'the year begins well');
    Inc(Count);
    Last := Decision;
  end;
  Expect(Count > 3, 'a year has reports');
  Expect((Length(Last.Findings) > 0) and SameBytes(Last.Findings[0].Clause, 'M6/8'), 'and ends past forty days');
  Expect(not Stream.Next(Decision), 'an end stays the end');
  Stream.Free;
  Source.Free;

  Source := TTorn.Create;
  Stream := Engine.CheckLines(Source);
  try
    Stream.Next(Decision);
    Expect(False, 'what the source raises comes out');
  except
    on E: EReadError do
      Expect(E.Message = 'torn', 'what the source raises comes out as it was');
  end;
  try
    Stream.Next(Decision);
    Expect(False, 'a stream that failed goes no further');
  except
    on E: ESaglikrapor do
      Expect((E.Status = 2) and (E.Message <> ''), 'a stream that failed says so again');
  end;
  Stream.Free;
  Source.Free;
end;

type
  TWork = class(TThread)
  public
    Engine: TSrEngine;
    Good, Bad: UTF8String;
    Right: Integer;
    procedure Execute; override;
  end;

procedure TWork.Execute;
var
  I: Integer;
begin
  for I := 1 to 200 do
    if Odd(I) then
      Inc(Right, Ord(Engine.Check(Good).Verdict = srValid))
    else
      Inc(Right, Ord(Engine.Check(Bad).Verdict = srInvalid));
end;

procedure Threads(Engine: TSrEngine);
var
  Works: array[0..3] of TWork;
  I: Integer;
begin
  for I := 0 to 3 do
  begin
    Works[I] := TWork.Create(True);
    Works[I].Engine := Engine;
    Works[I].Good := Text('01-valid.json');
    Works[I].Bad := Text('02-eleven-days.json');
  end;
  for I := 0 to 3 do
    Works[I].Start;
  for I := 0 to 3 do
  begin
    Works[I].WaitFor;
    Expect(Works[I].Right = 200, 'threads share an engine');
    Works[I].Free;
  end;
end;

procedure Failures(Engine: TSrEngine);
var
  Folder: string;
  Yaml: TStringList;
begin
  try
    Engine.Explain(Text('01-valid.json'), 'no.such-rule');
    Expect(False, 'an unknown rule is refused');
  except
    on E: ESaglikrapor do
      Expect(E.Status = 6, 'an unknown rule is refused');
  end;
  try
    TSrEngine.CreateFromFolder('/no/such/folder');
    Expect(False, 'a folder that is not there is refused');
  except
    on E: ESaglikrapor do
      Expect((E.Status = 4) and (Pos('/no/such/folder', E.Message) > 0), 'a folder that is not there is refused');
  end;
  Folder := GetTempDir + 'saglikrapor-delphi-' + IntToStr(GetProcessID);
  ForceDirectories(Folder);
  Yaml := TStringList.Create;
  Yaml.Text := 'id: [';
  Yaml.SaveToFile(Folder + '/rulebook.yaml');
  Yaml.Free;
  try
    TSrEngine.CreateFromFolder(UTF8String(Folder));
    Expect(False, 'a faulty folder is refused');
  except
    on E: ESaglikrapor do
      Expect((E.Status = 5) and SameBytes(E.Faults[0].FileName, 'rulebook.yaml'), 'a faulty folder is refused');
  end;
  DeleteFile(Folder + '/rulebook.yaml');
  RemoveDir(Folder);
  try
    Engine.CheckLines(nil);
    Expect(False, 'no source is refused');
  except
    on E: EArgumentNilException do
      Expect(Pos('Source', E.Message) > 0, 'no source is refused at once, by its name');
  end;
end;

procedure FloatsStayAsTheyWere(Engine: TSrEngine);
var
  Zero: Double;
begin
  Engine.Check(Text('11-firearm-invalid.json'));
  Expect(not (exZeroDivide in GetExceptionMask), 'the program''s own exceptions stay on');
  Zero := Length(Engine.Check('{').Findings);
  try
    Zero := 1 / Zero;
    Expect(False, 'a division by zero is still an exception');
  except
    on EZeroDivide do
      Expect(True, 'a division by zero is still an exception');
  end;
end;

var
  Engine, Own: TSrEngine;
begin
  Reports := ParamStr(1) + '/examples/reports/';
  Engine := TSrEngine.Create;
  Valid(Engine);
  Invalid(Engine);
  TurkishLettersComeBack(Engine);
  Missing(Engine);
  Unreadable(Engine);
  Limits(Engine);
  Procedures(Engine);
  Lines(Engine);
  Threads(Engine);
  Failures(Engine);
  FloatsStayAsTheyWere(Engine);
  Expect(Has(Engine.Explain(Text('02-eleven-days.json'), TenDays), '✗'), 'a rule is explained');
  Expect(Has(SrLibraryVersion, '.') and (Length(Engine.RulebookSha256) = 64) and (Engine.RulebookVersion <> ''), 'versions are told');
  Own := TSrEngine.CreateFromFolder(UTF8String(ParamStr(1) + '/rules'));
  Expect(SameBytes(Own.RulebookSha256, Engine.RulebookSha256), 'the folder has the built-in rules');
  Own.Free;
  Engine.Free;
  WriteLn(All, ' expectations, ', Failed, ' failed');
  if (Failed > 0) or (All = 0) then
    ExitCode := 1;
end.
