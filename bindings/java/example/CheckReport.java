import java.nio.file.Files;
import java.nio.file.Paths;
import saglikrapor.Decision;
import saglikrapor.Engine;
import saglikrapor.Fault;
import saglikrapor.Finding;
import saglikrapor.Language;
import saglikrapor.Verdict;

/** Checks one report and shows the doctor what is wrong and what to do. */
public class CheckReport {
    public static void main(String[] arguments) throws Exception {
        try (Engine engine = Engine.builtIn()) {
            Decision decision = engine.check(Files.readAllBytes(Paths.get(arguments[0])), Language.TURKISH, false);
            System.out.println(decision.verdict + " " + decision.id);
            for (Finding finding : decision.findings) {
                System.out.println(finding.clause + ": " + finding.message);
                System.out.println("-> " + finding.remedy);
            }
            for (Fault fault : decision.faults) // of an unreadable document
                System.out.println(fault.line + ":" + fault.column + " " + fault.pointer + ": " + fault.message + " " + fault.hint);
            System.exit(decision.verdict == Verdict.VALID ? 0 : 1);
        }
    }
}
