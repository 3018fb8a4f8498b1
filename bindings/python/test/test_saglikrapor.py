"""The binding against the real library: SAGLIKRAPOR_LIBRARY=… PYTHONPATH=bindings/python python3 test_saglikrapor.py"""
import io
import itertools
import json
import tempfile
import threading
import unittest
from pathlib import Path

from saglikrapor import Engine, Language, Outcome, RulebookError, SaglikraporError, Severity, Verdict, library_version

SOURCE = Path(__file__).resolve().parents[3]
REPORTS = SOURCE / "examples/reports"


def text(name):
    return (REPORTS / name).read_text(encoding="utf-8")


class WithEngine(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = Engine()

    @classmethod
    def tearDownClass(cls):
        cls.engine.close()


class Checking(WithEngine):
    def test_a_conforming_report_is_valid(self):
        decision = self.engine.check(text("01-valid.json"))
        self.assertIs(decision.verdict, Verdict.VALID)
        self.assertEqual((decision.findings, decision.faults, decision.id), ((), (), "ORNEK-1"))

    def test_eleven_days_are_a_finding_with_its_clause(self):
        decision = self.engine.check(text("02-eleven-days.json"))
        self.assertIs(decision.verdict, Verdict.INVALID)
        (finding,) = decision.findings
        self.assertEqual((finding.rule, finding.clause), ("rest-leave.single-physician.ten-days", "M6/7"))
        self.assertEqual((finding.severity, finding.outcome), (Severity.ERROR, Outcome.VIOLATED))
        self.assertEqual(finding.message, "Tek hekim bir defada en çok 10 gün istirahat verebilir; bu raporda 11 gün var (1 gün fazla).")
        self.assertIn("sağlık kuruluna yönlendirin", finding.remedy)
        self.assertEqual(decision.as_dict()["findings"][0]["values"]["report.days"], 11)

    def test_english_and_a_full_receipt(self):
        decision = self.engine.check((REPORTS / "02-eleven-days.json").read_bytes(), Language.ENGLISH, full_receipt=True)
        self.assertIn("physician", decision.findings[0].message)
        self.assertEqual(decision.as_dict()["receipt"]["sha256"], self.engine.rulebook_sha256)

    def test_turkish_letters_come_back(self):
        letters = "İIıiŞşĞğÜüÖöÇç-€-𝔸"
        decision = self.engine.check(text("01-valid.json").replace("ORNEK-1", letters))
        self.assertEqual((decision.id, decision.as_dict()["id"]), (letters, letters))

    def test_missing_data_is_named(self):
        decision = self.engine.check(text("05-missing-field.json"))
        self.assertIs(decision.verdict, Verdict.INCOMPLETE)
        self.assertTrue(any("report.days" in finding.missing for finding in decision.findings))

    def test_every_fault_of_a_document_is_told_with_its_place(self):
        decision = self.engine.check(text("06-unreadable.json"))
        self.assertIs(decision.verdict, Verdict.UNREADABLE)
        self.assertEqual(len(decision.faults), 4)
        fault = decision.faults[0]
        self.assertEqual((fault.code, fault.pointer, fault.line), ("input.date", "/issued_on", 4))
        self.assertTrue(fault.message)
        self.assertEqual(self.engine.check("").faults[0].code, "input.empty")
        self.assertIs(self.engine.check(b"\xff\0").verdict, Verdict.UNREADABLE)

    def test_an_explanation(self):
        self.assertIn("✗", self.engine.explain(text("02-eleven-days.json"), "rest-leave.single-physician.ten-days"))
        with self.assertRaises(SaglikraporError) as refused:
            self.engine.explain(text("01-valid.json"), "no.such-rule")
        self.assertEqual(refused.exception.status, 6)

    def test_threads_share_an_engine(self):
        documents = [(text("01-valid.json"), Verdict.VALID), (text("02-eleven-days.json"), Verdict.INVALID)]
        right = []

        def work():
            for i in range(100):
                document, expected = documents[i % 2]
                if self.engine.check(document).verdict is expected:
                    right.append(1)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(right), 400)


class Asking(WithEngine):
    def test_the_longest_rest(self):
        answer = self.engine.limit(text("02-eleven-days.json"))
        self.assertTrue(answer.readable)
        self.assertEqual((answer.as_dict()["status"], answer.as_dict()["longest_days"]), ("limited", 10))
        self.assertIn("tek hekim en çok 10 gün verebilir", answer.text)
        self.assertEqual(self.engine.limit(text("10-driver-invalid.json")).as_dict()["status"], "not_rest_leave")
        unknown = (SOURCE / "examples/limit/history-not-known.json").read_bytes()
        self.assertEqual(self.engine.limit(unknown).as_dict()["status"], "incomplete")
        self.assertEqual(len(self.engine.limit(text("06-unreadable.json")).faults), 4)

    def test_where_a_case_stands(self):
        case = (SOURCE / "examples/procedure/board-objection.json").read_text(encoding="utf-8")
        answer = self.engine.procedure_next(case)
        self.assertEqual((answer.faults, answer.as_dict()["state"]), ((), "DELIVERED"))
        self.assertEqual(answer.as_dict()["next"][1]["deadline"]["last_day"], "2026-04-01")
        self.assertIn("İtiraz edildi", answer.text)
        self.assertIn("Objection to a board report", self.engine.procedure_next(case, Language.ENGLISH).text)
        self.assertEqual(self.engine.procedure_next(case.encode(), strict=True).as_dict()["state"], "DELIVERED")
        faulty = self.engine.procedure_next(case.replace("board-appeal", "board-apeal"))
        self.assertFalse(faulty.readable)
        self.assertEqual([fault.code for fault in faulty.faults], ["procedure.unknown"])
        self.assertIn("yonerge/board-appeal", faulty.faults[0].hint)

    def test_strictly_what_is_only_implied_is_refused(self):
        given = {"person": {"is_turkish_citizen": True}, "photo": {"in_hbys": True},
                 "document": {"has_identity_number": True, "has_photo": True, "photo_current": True, "altered": False}}
        events = [{"event": event, "by": "staff", "on": "2026-03-01"} for event in ("identify", "photograph")]
        case = json.dumps({"procedure": "yonerge/identity-verification", "as_of": "2026-03-05", "given": given, "events": events})
        self.assertEqual(self.engine.procedure_next(case).as_dict()["state"], "PHOTOGRAPHED")
        self.assertEqual(self.engine.procedure_next(case, strict=True).as_dict()["state"], "IDENTIFIED")

    def test_all_procedures(self):
        ids = [entry["id"] for entry in self.engine.procedures().as_dict()]
        self.assertIn("yonerge/board-appeal", ids)
        self.assertIn("Sağlık kurulu raporuna itiraz", self.engine.procedures().text)


class Lines(WithEngine):
    def test_decisions_come_in_order(self):
        with open(REPORTS / "08-year.ndjson", "rb") as file:
            decisions = list(self.engine.check_lines(file))
        self.assertEqual([d.index for d in decisions], list(range(len(decisions))))
        self.assertIs(decisions[0].verdict, Verdict.VALID)
        self.assertIn("M6/8", [f.clause for f in decisions[-1].findings])

    def test_reading_is_lazy(self):
        line = (REPORTS / "08-year.ndjson").read_bytes().splitlines(keepends=True)[0]
        given = itertools.count()

        class Endless(io.RawIOBase):
            def read(self, size=-1):
                next(given)
                return line

        self.assertEqual(len(list(itertools.islice(self.engine.check_lines(Endless()), 500))), 500)
        self.assertLess(next(given), 1500)

    def test_what_the_file_raises_comes_out(self):
        class Torn(io.RawIOBase):
            def read(self, size=-1):
                raise OSError("torn")

        with self.assertRaisesRegex(OSError, "torn"):
            list(self.engine.check_lines(Torn()))

    def test_a_file_that_is_not_binary_is_refused(self):
        with open(REPORTS / "08-year.ndjson", encoding="utf-8") as file, self.assertRaisesRegex(TypeError, "'rb'"):
            list(self.engine.check_lines(file))
        with self.assertRaisesRegex(TypeError, "NoneType"):  # of a file that would have to wait
            list(self.engine.check_lines(type("Waiting", (), {"read": lambda self, size: None})()))

    def test_a_file_that_gives_more_than_was_asked_for_is_refused(self):
        line = (REPORTS / "08-year.ndjson").read_bytes().splitlines(keepends=True)[0]
        with self.assertRaisesRegex(ValueError, "gave"):
            list(self.engine.check_lines(type("Generous", (), {"read": lambda self, size: line * (size // len(line) + 1)})()))

    def test_a_faulty_line_costs_only_itself(self):
        line = (REPORTS / "08-year.ndjson").read_bytes().splitlines()[0]
        decisions = list(self.engine.check_lines(io.BytesIO(b'{"type":\n\n' + line)))
        self.assertEqual([(d.verdict, d.line) for d in decisions], [(Verdict.UNREADABLE, 1), (Verdict.VALID, 3)])


class Engines(unittest.TestCase):
    def test_the_folder_has_the_built_in_rules(self):
        with Engine() as built_in, Engine(SOURCE / "rules") as loaded:
            self.assertEqual(loaded.rulebook_sha256, built_in.rulebook_sha256)
            self.assertTrue(loaded.rulebook_version)
        self.assertIn(".", library_version())

    def test_a_faulty_folder_is_refused_with_its_faults(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "rulebook.yaml").write_text("id: [\n")
            with self.assertRaises(RulebookError) as refused:
                Engine(folder)
        self.assertEqual(refused.exception.faults[0].file, "rulebook.yaml")
        with self.assertRaisesRegex(SaglikraporError, "/no/such/folder"):
            Engine("/no/such/folder")

    def test_what_is_no_document_and_no_language_is_refused_by_name(self):
        text = (REPORTS / "01-valid.json").read_bytes()
        with Engine() as engine:
            for document in (None, {}, 5):
                for ask in (engine.check, engine.limit, engine.procedure_next):
                    with self.assertRaisesRegex(TypeError, f"not {type(document).__name__}"):
                        ask(document)
            for document in (bytearray(text), memoryview(text)):
                self.assertIs(engine.check(document).verdict, Verdict.VALID)
            for language in (7, "tr", None):
                with self.assertRaisesRegex(ValueError, "Language"):
                    engine.check(text, language)
                with self.assertRaisesRegex(ValueError, "Language"):
                    list(engine.check_lines(io.BytesIO(text), language))

    def test_a_closed_engine_is_refused(self):
        engine = Engine()
        engine.close()
        with self.assertRaises(ValueError):
            engine.check("{}")


if __name__ == "__main__":
    unittest.main()
