package ca.tandem.testing.accessibility;

import ca.tandem.testing.Chromium;
import ca.tandem.testing.Patience;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * A browser that shows ACT examples without the network. Their pictures are a grey square, their frames a page with a heading; their
 * scripts and styles, and what they redirect to, are not there, so that what only those would show is not found.
 */
final class ActExampleBrowser implements AutoCloseable {

    private static final String ADDRESS = "https://act.example/example.html";

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"72\" height=\"48\">"
            + "<rect width=\"72\" height=\"48\" fill=\"#888\"/></svg>";

    private static final String FRAME =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Frame</title></head>" + "<body><h1>Frame</h1></body></html>";

    private final BrowserContext context;

    private final Page page;

    private String html = "";

    ActExampleBrowser() {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en-CA"));
        context.setDefaultTimeout(Patience.millis());
        page = context.newPage();
        page.onDialog(dialog -> dialog.dismiss());
        page.route("**/*", this::answer);
    }

    /** Shows an example, and returns the page with it. */
    Page show(ActExample example) {
        html = example.page();
        page.navigate(ADDRESS);
        return page;
    }

    private void answer(Route route) {
        var request = route.request();
        if (request.url().equals(ADDRESS)) {
            route.fulfill(answer("text/html", html));
            return;
        }
        switch (request.resourceType()) {
            case "image", "object" -> route.fulfill(answer("image/svg+xml", PICTURE));
            case "document" -> {
                if (request.frame().equals(page.mainFrame())) {
                    // No content: the browser stays where it is.
                    route.fulfill(new Route.FulfillOptions().setStatus(204));
                } else {
                    route.fulfill(answer("text/html", FRAME));
                }
            }
            default -> route.abort();
        }
    }

    private static Route.FulfillOptions answer(String type, String body) {
        return new Route.FulfillOptions()
                .setContentType(type + ";charset=utf-8")
                .setBody(body);
    }

    @Override
    public void close() {
        context.close();
    }
}
