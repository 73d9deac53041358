package ca.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A visitor's keyboard, by which alone a page is used: from stop to stop by Tab, each of which must be seen. */
public final class Keyboard {

    /** More stops than any page has. */
    private static final int MOST = 300;

    private final Visitor visitor;

    public Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Presses a button, or opens what can be opened. */
    public void press(String selector) {
        reach(selector);
        page().keyboard().press("Enter");
    }

    /** Follows a link, and waits for the page to which it leads, which may be that of the link or one to which that leads on. */
    @SuppressWarnings("deprecation") // Its successor waits for an address that is known before.
    public void follow(String selector) {
        reach(selector);
        page().waitForNavigation(() -> page().keyboard().press("Enter"));
    }

    /** Ticks a box. */
    public void tick(String selector) {
        reach(selector);
        page().keyboard().press("Space");
    }

    /** Types in place of what a field has. */
    public void type(String selector, String text) {
        reach(selector);
        page().keyboard().press("Control+A");
        page().keyboard().insertText(text);
    }

    /** Chooses an option by its value. */
    public void choose(String selector, String value) {
        var list = reach(selector);
        page().keyboard().press("Home");
        var options = (int) list.evaluate("list => list.options.length");
        for (int i = 1; i < options && !list.inputValue().equals(value); i++) {
            page().keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).as(selector).isEqualTo(value);
    }

    private Locator reach(String selector) {
        var target = page().locator(selector).first();
        for (int stop = 0; !(boolean) target.evaluate("element => element === document.activeElement"); stop++) {
            assertThat(stop)
                    .as("stops on the way to %s at %s", selector, page().url())
                    .isLessThan(MOST);
            page().keyboard().press("Tab");
            assertThat(visitor.showsFocus())
                    .as("the focus is seen on the way to %s at %s", selector, page().url())
                    .isTrue();
        }
        return target;
    }

    private Page page() {
        return visitor.page();
    }
}
