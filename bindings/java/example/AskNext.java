import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import saglikrapor.Answer;
import saglikrapor.Engine;
import saglikrapor.Fault;
import saglikrapor.Language;

/** Tells how many days may be given, and what may happen next with an objection. */
public class AskNext {
    static String read(String name) throws Exception {
        return new String(Files.readAllBytes(Paths.get(name)), StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        try (Engine engine = Engine.builtIn()) {
            Answer limit = engine.limit(read(arguments[0]), Language.TURKISH);
            System.out.print(limit.text);

            Answer standing = engine.procedureNext(read(arguments[1]));
            System.out.print(standing.text); // standing.json has the same for your program
            for (Fault fault : standing.faults) // of an unreadable case
                System.out.println(fault.code + " " + fault.message + " " + fault.hint);
        }
    }
}
