import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import saglikrapor.Decision;
import saglikrapor.Decisions;
import saglikrapor.Engine;

/** Checks a file of reports, one a line, in memory that does not grow with the file. */
public class CheckLines {
    public static void main(String[] arguments) throws Exception {
        try (Engine engine = Engine.builtIn();
                InputStream file = Files.newInputStream(Paths.get(arguments[0]));
                Decisions decisions = engine.checkLines(file)) {
            for (Decision decision : decisions)
                System.out.println("line " + decision.line + ": " + decision.id + " " + decision.verdict);
        }
    }
}
