package ca.tandem.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The browser of the tests: Debian's headless Chromium where it is installed or can be, else its Chromium, elsewhere the one that
 * Playwright downloads. Where neither works, a sentence says what is missing; no test is left out.
 */
public final class Chromium {

    /** Playwright may be used by the thread only that started it; it ends with the process. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::launch);

    private static final List<Path> INSTALLED =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /** Chromium without its own windows, which cost as much as the pages in them. */
    private static final String PACKAGE = "chromium-headless-shell";

    /** The output of the package manager. */
    private static final Path LOG = Path.of(System.getProperty("project.folder", "."), "target", "chromium.log");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Returns the browser of this thread; the first call starts it, and installs it where that is needed and possible. */
    public static Browser browser() {
        return BROWSER.get();
    }

    private static Browser launch() {
        var program = installed();
        var environment = new HashMap<String, String>();
        var options = new BrowserType.LaunchOptions().setArgs(QUIET).setTimeout(Patience.millis());
        if (program != null) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            options.setExecutablePath(program);
        }
        try {
            // A page can take long on a busy machine, and arrives in parts.
            PlaywrightAssertions.setDefaultAssertionTimeout(Patience.millis());
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return playwright.chromium().launch(options);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The browser tests need Chromium. On Debian: apt-get install chromium. Elsewhere Playwright downloads its own,"
                            + " which did not work here.",
                    e);
        }
    }

    /** Returns the program, installing it where needed; synchronized, for two threads would install it at once. */
    private static synchronized Path installed() {
        if (!Files.isExecutable(INSTALLED.get(0)) && canInstall()) {
            try {
                install();
            } catch (IllegalStateException e) {
                if (present() == null) {
                    throw e;
                }
            }
        }
        return present();
    }

    private static Path present() {
        return INSTALLED.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    private static boolean canInstall() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
    }

    private static void install() {
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGE, "fonts-dejavu-core");
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            var code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("The browser tests need Chromium, and “" + String.join(" ", command)
                        + "” ended with " + code + "; what it said lies in " + LOG.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Chromium was being installed", e);
        }
    }
}
