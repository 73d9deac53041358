package ca.tandem.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

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
        if (!Files.isExecutable(INSTALLED.get(0)) && DebianPackage.canInstall()) {
            try {
                DebianPackage.install("The browser tests need Chromium", PACKAGE, "fonts-dejavu-core");
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
}
