{ Checks Turkish electronic health reports in the process of the caller. For Delphi (XE2 or later) and Free Pascal (3.2 or later).

  Every text is a UTF8String: assign it to a string and Delphi converts it; in Free Pascal a program with the unit cwstring (Unix)
  or Lazarus does. Rules are loaded once; any number of threads may use one engine at the same time. }
unit Saglikrapor;

{$IFDEF FPC}
  {$MODE DELPHI}{$H+}
{$ENDIF}

interface

uses
  SysUtils, Classes;

type
  TSrLanguage = (srTurkish, srEnglish);

  TSrVerdict = (
    srNoVerdict,   { never in a decision }
    srValid,       { every rule that applies holds }
    srInvalid,     { a rule of severity error is violated }
    srReview,      { a person must decide something }
    srIncomplete,  { a rule of severity error cannot be decided: data is missing }
    srUnreadable); { the document is faulty and was not checked: see Faults }

  TSrSeverity = (srNoSeverity, srError, srReviewNeeded, srWarning, srInfo);
  TSrOutcome = (srNoOutcome, srViolated, srUndetermined);

  { What one rule says about a report. Never holds the person's identity. }
  TSrFinding = record
    Rule: UTF8String;     { 'rest-leave.single-physician.ten-days'; 'engine....' for what no rule says }
    Clause: UTF8String;   { article of the directive: 'M6/7'; empty for engine... }
    MessageText: UTF8String; { what is wrong }
    Remedy: UTF8String;   { what to do now; may be empty }
    Missing: UTF8String;  { members that are missing, with blanks between, when the outcome is undetermined }
    Severity: TSrSeverity;
    Outcome: TSrOutcome;
  end;

  { What is wrong with a document or a rulebook. Never holds a value of a report. }
  TSrFault = record
    Code: UTF8String;     { 'input.date'; docs/errors.md has all of them }
    MessageText: UTF8String;
    Hint: UTF8String;     { what to do, or "did you mean"; may be empty }
    Pointer: UTF8String;  { JSON pointer: '/report/issued_on'; may be empty }
    FileName: UTF8String; { of a rulebook; empty for a document }
    Line, Column: Integer; { from 1; 0: no place }
    Severity: TSrSeverity;
  end;

  TSrFindings = array of TSrFinding;
  TSrFaults = array of TSrFault;

  { The answer to one document. Holds nothing of the library: keep it as long as you like. }
  TSrDecision = record
    Verdict: TSrVerdict;
    Id: UTF8String;       { the report's; empty when it could not be read }
    Index: Int64;         { place in a stream, from 0 }
    Line: Integer;        { on which the document begins in a stream, from 1 }
    Json: UTF8String;     { all of it, with the values and the receipt }
    Findings: TSrFindings;
    Faults: TSrFaults;    { of an unreadable document, all at once }
  end;

  { The answer to a question that is not "is this report right?". Holds nothing of the library. }
  TSrAnswer = record
    Text: UTF8String;     { for people; of an unreadable document its faults }
    Json: UTF8String;     { the same for programs }
    Faults: TSrFaults;    { of an unreadable document, all at once; then there is no answer }
  end;

  { A call that failed. A faulty document is no failure: its verdict is srUnreadable. }
  ESaglikrapor = class(Exception)
  private
    FStatus: Integer;
    FFaults: TSrFaults;
  public
    property Status: Integer read FStatus;    { saglikrapor_status of the C interface }
    property Faults: TSrFaults read FFaults;  { of a rulebook that was refused }
  end;

  TSrStream = class;

  { A rulebook ready to check reports. Free it when no thread uses it any more. }
  TSrEngine = class
  private
    FEngine: Pointer;
    FIdle: TThreadList;  { results of calls that have returned }
    function TakeResult: Pointer;
    procedure GiveBack(Result_: Pointer);
    procedure Prepare;
  public
    { The rules that are part of the library. }
    constructor Create;
    { Rules from a folder. Raises ESaglikrapor with all faults when they are refused. }
    constructor CreateFromFolder(const Folder: UTF8String);
    destructor Destroy; override;
    { Checks one report ("type":...) or case ("report":...,"history":...,"as_of":...). A full receipt names engine, rulebook
      and files of rules in the JSON, and digests the input. }
    function Check(const Json: UTF8String; Language: TSrLanguage = srTurkish; FullReceipt: Boolean = False): TSrDecision;
    { Why one rule holds or not for a document, condition by condition, in legal words. }
    function Explain(const Json, Rule: UTF8String; Language: TSrLanguage = srTurkish): UTF8String;
    { The longest rest that a single physician may give now to the person of a case, and why not a day more (M6/7, M6/8). Without
      the person's earlier reports ("history") the status in the JSON is "incomplete", never a number. }
    function Limit(const Json: UTF8String; Language: TSrLanguage = srTurkish): TSrAnswer;
    { Where a case ("procedure":..., "id":..., "as_of":..., "given":..., "events":...) of a procedure stands on its day as_of, who
      may do what next, and until which day; docs/procedures-format.md has the form. A step that was refused is no failure: the
      answer says why. Strict: only what the sources state counts; nothing implied, derived or external. }
    function ProcedureNext(const Json: UTF8String; Language: TSrLanguage = srTurkish; Strict: Boolean = False): TSrAnswer;
    { All procedures and rules on inputs of their own, with id, title, clause and the days in force. }
    function Procedures(Language: TSrLanguage = srTurkish): TSrAnswer;
    { Decisions on NDJSON, one document a line, made while it is read. The caller frees it, and the source after it. }
    function CheckLines(Source: TStream; Language: TSrLanguage = srTurkish; FullReceipt: Boolean = False): TSrStream;
    function RulebookVersion: UTF8String;
    function RulebookSha256: UTF8String;
  end;

  { NDJSON that is being read, by one thread. }
  TSrStream = class
  private
    FStream, FResult: Pointer;
    FSource: TStream;
    FError: TObject;  { what the source raised }
  public
    destructor Destroy; override;
    { The next decision; False at the end. Raises what the source raises. }
    function Next(out Decision: TSrDecision): Boolean;
  end;

{ Version of the library: '0.1.0'. }
function SrLibraryVersion: UTF8String;
{ 'valid', 'invalid', 'review', 'incomplete', 'unreadable', as in the JSON. }
function SrVerdictName(Verdict: TSrVerdict): UTF8String;

implementation

uses
  Math;

const
{$IFDEF MSWINDOWS}
  Lib = 'saglikrapor_c.dll';
{$ELSE}
  {$IFDEF FPC}
  Lib = 'saglikrapor_c';
  {$ELSE}
  Lib = 'libsaglikrapor_c.so';
  {$ENDIF}
{$ENDIF}
  Abi = 0;
  StatusOk = 0;
  StatusEnd = 1;
  FullReceiptFlag = 1;
  StrictFlag = 2;

type
  PNativeUInt = ^NativeUInt;

  TText = record
    Data: PAnsiChar;
    Size: NativeUInt;
  end;

  TNativeFinding = record
    Rule, Clause, MessageText, Remedy, Missing: TText;
    Severity, Outcome: Int32;
  end;

  TNativeFault = record
    Code, MessageText, Hint, Pointer, FileName: TText;
    Line, Column: UInt32;
    Severity: Int32;
  end;

  TNativeRulebook = record
    Id, Version, Sha256: TText;
  end;

  TPull = function(Context, Buffer: Pointer; Size: NativeUInt; Written: PNativeUInt): Int32; cdecl;

function saglikrapor_abi_version: UInt32; cdecl; external Lib;
function saglikrapor_version: PAnsiChar; cdecl; external Lib;
function saglikrapor_status_text(Status, Language: Int32): PAnsiChar; cdecl; external Lib;
function saglikrapor_result_create(out Result_: Pointer): Int32; cdecl; external Lib;
procedure saglikrapor_result_destroy(Result_: Pointer); cdecl; external Lib;
function saglikrapor_result_verdict(Result_: Pointer): Int32; cdecl; external Lib;
function saglikrapor_result_index(Result_: Pointer): UInt64; cdecl; external Lib;
function saglikrapor_result_line(Result_: Pointer): UInt32; cdecl; external Lib;
function saglikrapor_result_id(Result_: Pointer; out Size: NativeUInt): PAnsiChar; cdecl; external Lib;
function saglikrapor_result_json(Result_: Pointer; out Size: NativeUInt): PAnsiChar; cdecl; external Lib;
function saglikrapor_result_text(Result_: Pointer; out Size: NativeUInt): PAnsiChar; cdecl; external Lib;
function saglikrapor_result_finding_count(Result_: Pointer): NativeUInt; cdecl; external Lib;
function saglikrapor_result_finding(Result_: Pointer; Index: NativeUInt; out Finding: TNativeFinding): Int32; cdecl; external Lib;
function saglikrapor_result_fault_count(Result_: Pointer): NativeUInt; cdecl; external Lib;
function saglikrapor_result_fault(Result_: Pointer; Index: NativeUInt; out Fault: TNativeFault): Int32; cdecl; external Lib;
function saglikrapor_engine_built_in(out Engine: Pointer): Int32; cdecl; external Lib;
function saglikrapor_engine_load(Folder: PAnsiChar; Size: NativeUInt; Result_: Pointer; out Engine: Pointer): Int32; cdecl; external Lib;
procedure saglikrapor_engine_destroy(Engine: Pointer); cdecl; external Lib;
function saglikrapor_engine_rulebook(Engine: Pointer; out Rulebook: TNativeRulebook): Int32; cdecl; external Lib;
function saglikrapor_check(Engine: Pointer; Json: PAnsiChar; Size: NativeUInt; Language: Int32; Flags: UInt32;
  Result_: Pointer): Int32; cdecl; external Lib;
function saglikrapor_explain(Engine: Pointer; Json: PAnsiChar; Size: NativeUInt; Rule: PAnsiChar; RuleSize: NativeUInt; Language: Int32;
  Result_: Pointer): Int32; cdecl; external Lib;
function saglikrapor_limit(Engine: Pointer; Json: PAnsiChar; Size: NativeUInt; Language: Int32; Result_: Pointer): Int32; cdecl; external Lib;
function saglikrapor_procedure_next(Engine: Pointer; Json: PAnsiChar; Size: NativeUInt; Language: Int32; Flags: UInt32;
  Result_: Pointer): Int32; cdecl; external Lib;
function saglikrapor_procedure_list(Engine: Pointer; Language: Int32; Result_: Pointer): Int32; cdecl; external Lib;
function saglikrapor_stream_open(Engine: Pointer; Language: Int32; Flags: UInt32; Pull: TPull; Context: Pointer;
  out Stream: Pointer): Int32; cdecl; external Lib;
function saglikrapor_stream_next(Stream, Result_: Pointer): Int32; cdecl; external Lib;
procedure saglikrapor_stream_close(Stream: Pointer); cdecl; external Lib;

{ Pascal lets a division by zero raise an exception; C and C++ count on a quiet result. So it is masked during a call. }
function MaskFloats: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Result := SetExceptionMask([exInvalidOp, exDenormalized, exZeroDivide, exOverflow, exUnderflow, exPrecision]);
end;

function Copied(Data: PAnsiChar; Size: NativeUInt): UTF8String;
begin
  SetLength(Result, Size);
  if Size > 0 then
    Move(Data^, PAnsiChar(Result)^, Size);
end;

function TextOf(const Text: TText): UTF8String;
begin
  Result := Copied(Text.Data, Text.Size);
end;

function FaultsOf(Result_: Pointer): TSrFaults;
var
  I: Integer;
  Fault: TNativeFault;
begin
  Result := nil;
  SetLength(Result, saglikrapor_result_fault_count(Result_));
  for I := 0 to High(Result) do
  begin
    if saglikrapor_result_fault(Result_, I, Fault) <> StatusOk then
      OutOfMemoryError;
    Result[I].Code := TextOf(Fault.Code);
    Result[I].MessageText := TextOf(Fault.MessageText);
    Result[I].Hint := TextOf(Fault.Hint);
    Result[I].Pointer := TextOf(Fault.Pointer);
    Result[I].FileName := TextOf(Fault.FileName);
    Result[I].Line := Fault.Line;
    Result[I].Column := Fault.Column;
    Result[I].Severity := TSrSeverity(Fault.Severity);
  end;
end;

function FindingsOf(Result_: Pointer): TSrFindings;
var
  I: Integer;
  Finding: TNativeFinding;
begin
  Result := nil;
  SetLength(Result, saglikrapor_result_finding_count(Result_));
  for I := 0 to High(Result) do
  begin
    if saglikrapor_result_finding(Result_, I, Finding) <> StatusOk then
      OutOfMemoryError;
    Result[I].Rule := TextOf(Finding.Rule);
    Result[I].Clause := TextOf(Finding.Clause);
    Result[I].MessageText := TextOf(Finding.MessageText);
    Result[I].Remedy := TextOf(Finding.Remedy);
    Result[I].Missing := TextOf(Finding.Missing);
    Result[I].Severity := TSrSeverity(Finding.Severity);
    Result[I].Outcome := TSrOutcome(Finding.Outcome);
  end;
end;

procedure FillDecision(Result_: Pointer; out Decision: TSrDecision);
var
  Data: PAnsiChar;
  Size: NativeUInt;
begin
  Decision.Verdict := TSrVerdict(saglikrapor_result_verdict(Result_));
  Data := saglikrapor_result_id(Result_, Size);
  Decision.Id := Copied(Data, Size);
  Data := saglikrapor_result_json(Result_, Size);
  Decision.Json := Copied(Data, Size);
  Decision.Index := Int64(saglikrapor_result_index(Result_));
  Decision.Line := saglikrapor_result_line(Result_);
  Decision.Findings := FindingsOf(Result_);
  Decision.Faults := FaultsOf(Result_);
end;

procedure FillAnswer(Result_: Pointer; out Answer: TSrAnswer);
var
  Data: PAnsiChar;
  Size: NativeUInt;
begin
  Data := saglikrapor_result_text(Result_, Size);
  Answer.Text := Copied(Data, Size);
  Data := saglikrapor_result_json(Result_, Size);
  Answer.Json := Copied(Data, Size);
  Answer.Faults := FaultsOf(Result_);
end;

procedure Require(Status: Int32; Result_: Pointer);
var
  Data: PAnsiChar;
  Size: NativeUInt;
  Error: ESaglikrapor;
begin
  if Status = StatusOk then
    Exit;
  if Result_ = nil then
  begin
    Data := saglikrapor_status_text(Status, Ord(srEnglish));
    Size := StrLen(Data);
  end
  else
    Data := saglikrapor_result_text(Result_, Size);
  Error := ESaglikrapor.Create(string(Copied(Data, Size)));
  Error.FStatus := Status;
  if Result_ <> nil then
    Error.FFaults := FaultsOf(Result_);
  raise Error;
end;

function FlagsOf(FullReceipt: Boolean): UInt32;
begin
  if FullReceipt then
    Result := FullReceiptFlag
  else
    Result := 0;
end;

{ TSrEngine }

procedure TSrEngine.Prepare;
begin
  if saglikrapor_abi_version <> Abi then
    raise ESaglikrapor.CreateFmt('saglikrapor_c has ABI %d, this is for %d', [saglikrapor_abi_version, Abi]);
  FIdle := TThreadList.Create;
end;

constructor TSrEngine.Create;
begin
  inherited Create;
  Prepare;
  Require(saglikrapor_engine_built_in(FEngine), nil);
end;

constructor TSrEngine.CreateFromFolder(const Folder: UTF8String);
var
  Result_: Pointer;
begin
  inherited Create;
  Prepare;
  Result_ := TakeResult;
  try
    Require(saglikrapor_engine_load(PAnsiChar(Folder), Length(Folder), Result_, FEngine), Result_);
  finally
    GiveBack(Result_);
  end;
end;

destructor TSrEngine.Destroy;
var
  Results: TList;
  I: Integer;
begin
  if FIdle <> nil then
  begin
    Results := FIdle.LockList;
    for I := 0 to Results.Count - 1 do
      saglikrapor_result_destroy(Results[I]);
    FIdle.UnlockList;
    FIdle.Free;
  end;
  saglikrapor_engine_destroy(FEngine);
  inherited Destroy;
end;

function TSrEngine.TakeResult: Pointer;
var
  Results: TList;
begin
  Result := nil;
  Results := FIdle.LockList;
  try
    if Results.Count > 0 then
    begin
      Result := Results[Results.Count - 1];
      Results.Delete(Results.Count - 1);
    end;
  finally
    FIdle.UnlockList;
  end;
  if Result = nil then
    Require(saglikrapor_result_create(Result), nil);
end;

procedure TSrEngine.GiveBack(Result_: Pointer);
begin
  FIdle.Add(Result_);
end;

function TSrEngine.Check(const Json: UTF8String; Language: TSrLanguage; FullReceipt: Boolean): TSrDecision;
var
  Result_: Pointer;
  Status: Int32;
  Mask: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Result_ := TakeResult;
  try
    Mask := MaskFloats;
    Status := saglikrapor_check(FEngine, PAnsiChar(Json), Length(Json), Ord(Language), FlagsOf(FullReceipt), Result_);
    SetExceptionMask(Mask);
    Require(Status, Result_);
    FillDecision(Result_, Result);
  finally
    GiveBack(Result_);
  end;
end;

function TSrEngine.Explain(const Json, Rule: UTF8String; Language: TSrLanguage): UTF8String;
var
  Result_: Pointer;
  Status: Int32;
  Data: PAnsiChar;
  Size: NativeUInt;
  Mask: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Result_ := TakeResult;
  try
    Mask := MaskFloats;
    Status := saglikrapor_explain(FEngine, PAnsiChar(Json), Length(Json), PAnsiChar(Rule), Length(Rule), Ord(Language), Result_);
    SetExceptionMask(Mask);
    Require(Status, Result_);
    Data := saglikrapor_result_text(Result_, Size);
    Result := Copied(Data, Size);
  finally
    GiveBack(Result_);
  end;
end;

function TSrEngine.Limit(const Json: UTF8String; Language: TSrLanguage): TSrAnswer;
var
  Result_: Pointer;
  Status: Int32;
  Mask: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Result_ := TakeResult;
  try
    Mask := MaskFloats;
    Status := saglikrapor_limit(FEngine, PAnsiChar(Json), Length(Json), Ord(Language), Result_);
    SetExceptionMask(Mask);
    Require(Status, Result_);
    FillAnswer(Result_, Result);
  finally
    GiveBack(Result_);
  end;
end;

function TSrEngine.ProcedureNext(const Json: UTF8String; Language: TSrLanguage; Strict: Boolean): TSrAnswer;
const
  Flags: array[Boolean] of UInt32 = (0, StrictFlag);
var
  Result_: Pointer;
  Status: Int32;
  Mask: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Result_ := TakeResult;
  try
    Mask := MaskFloats;
    Status := saglikrapor_procedure_next(FEngine, PAnsiChar(Json), Length(Json), Ord(Language), Flags[Strict], Result_);
    SetExceptionMask(Mask);
    Require(Status, Result_);
    FillAnswer(Result_, Result);
  finally
    GiveBack(Result_);
  end;
end;

function TSrEngine.Procedures(Language: TSrLanguage): TSrAnswer;
var
  Result_: Pointer;
  Status: Int32;
  Mask: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Result_ := TakeResult;
  try
    Mask := MaskFloats;
    Status := saglikrapor_procedure_list(FEngine, Ord(Language), Result_);
    SetExceptionMask(Mask);
    Require(Status, Result_);
    FillAnswer(Result_, Result);
  finally
    GiveBack(Result_);
  end;
end;

function TSrEngine.RulebookVersion: UTF8String;
var
  Rulebook: TNativeRulebook;
begin
  Require(saglikrapor_engine_rulebook(FEngine, Rulebook), nil);
  Result := TextOf(Rulebook.Version);
end;

function TSrEngine.RulebookSha256: UTF8String;
var
  Rulebook: TNativeRulebook;
begin
  Require(saglikrapor_engine_rulebook(FEngine, Rulebook), nil);
  Result := TextOf(Rulebook.Sha256);
end;

{ Nothing raised may go through the library. }
function Fill(Context, Buffer: Pointer; Size: NativeUInt; Written: PNativeUInt): Int32; cdecl;
var
  Stream: TSrStream;
begin
  Stream := TSrStream(Context);
  Written^ := 0;
  try
    if Size > 1 shl 20 then
      Size := 1 shl 20;
    Written^ := Stream.FSource.Read(Buffer^, Integer(Size));
    Result := 0;
  except
    Stream.FError := TObject(AcquireExceptionObject);
    Result := 1;
  end;
end;

function TSrEngine.CheckLines(Source: TStream; Language: TSrLanguage; FullReceipt: Boolean): TSrStream;
begin
  if Source = nil then
    raise EArgumentNilException.Create('Source is nil');
  Result := TSrStream.Create;
  try
    Result.FSource := Source;
    Require(saglikrapor_result_create(Result.FResult), nil);
    Require(saglikrapor_stream_open(FEngine, Ord(Language), FlagsOf(FullReceipt), Fill, Result, Result.FStream), nil);
  except
    Result.Free;
    raise;
  end;
end;

{ TSrStream }

destructor TSrStream.Destroy;
begin
  saglikrapor_stream_close(FStream);
  saglikrapor_result_destroy(FResult);
  FError.Free;
  inherited Destroy;
end;

function TSrStream.Next(out Decision: TSrDecision): Boolean;
var
  Status: Int32;
  Error: TObject;
  Mask: {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
begin
  Mask := MaskFloats;
  Status := saglikrapor_stream_next(FStream, FResult);
  SetExceptionMask(Mask);
  if FError <> nil then
  begin
    Error := FError;
    FError := nil;
    raise Error;
  end;
  Result := Status <> StatusEnd;
  if Result then
  begin
    Require(Status, FResult);
    FillDecision(FResult, Decision);
  end;
end;

function SrLibraryVersion: UTF8String;
var
  Data: PAnsiChar;
begin
  Data := saglikrapor_version;
  Result := Copied(Data, StrLen(Data));
end;

function SrVerdictName(Verdict: TSrVerdict): UTF8String;
const
  Names: array[TSrVerdict] of UTF8String = ('', 'valid', 'invalid', 'review', 'incomplete', 'unreadable');
begin
  Result := Names[Verdict];
end;

end.
