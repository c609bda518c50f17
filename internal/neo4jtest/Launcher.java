import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * One Neo4j for as long as somebody holds its standard input.
 *
 * <p>Argument: the home folder, with the settings in neo4j.conf. The first line on standard input is the
 * password. A second line asks it to stop and to keep the folder; an end of the input without that line
 * means that whoever started it is dead, and then the folder goes as well.
 */
public final class Launcher {
    private static final int PORT_TAKEN = 3;
    private static final int STOP_PATIENCE_MILLISECONDS = 60_000;

    private static final CountDownLatch stop = new CountDownLatch(1);
    private static volatile boolean orphaned;

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        watch(input);
        DatabaseManagementService neo4j = start(home);
        setPassword(neo4j, password);
        System.out.println("READY");
        stop.await();
        neo4j.shutdown();
        if (orphaned) {
            remove(home);
        }
        System.exit(0);
    }

    /** Waits for the end of the input, beside a start that may still go on, and bounds what comes after. */
    private static void watch(BufferedReader input) {
        Thread watcher = new Thread(() -> {
            orphaned = nextLine(input) == null;
            stop.countDown();
            try {
                Thread.sleep(STOP_PATIENCE_MILLISECONDS);
            } catch (InterruptedException e) {
                // Nobody interrupts it; if somebody did, it would be to hurry.
            }
            Runtime.getRuntime().halt(1);
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static String nextLine(BufferedReader input) {
        try {
            return input.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static DatabaseManagementService start(Path home) {
        try {
            return new DatabaseManagementServiceBuilder(home)
                    .loadPropertiesFromFile(home.resolve("neo4j.conf"))
                    .build();
        } catch (RuntimeException e) {
            throw fail(e, portTaken(e) ? PORT_TAKEN : 1);
        }
    }

    private static boolean portTaken(Throwable e) {
        for (; e != null; e = e.getCause()) {
            if (e instanceof BindException || e.getClass().getSimpleName().equals("PortBindException")) {
                return true;
            }
        }
        return false;
    }

    private static void setPassword(DatabaseManagementService neo4j, String password) {
        try {
            neo4j.database("system").executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (RuntimeException e) {
            // After a restart it is the password already, which Neo4j takes for an error.
            if (!String.valueOf(e.getMessage()).contains("cannot be the same")) {
                throw fail(e, 1);
            }
        }
    }

    /** Ends at once: what has started by now may not let the process end by itself. */
    private static RuntimeException fail(RuntimeException e, int code) {
        e.printStackTrace();
        Runtime.getRuntime().halt(code);
        return e;
    }

    private static void remove(Path home) {
        try (var paths = Files.walk(home)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            e.printStackTrace();
        }
    }
}
