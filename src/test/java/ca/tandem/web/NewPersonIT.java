package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.testing.Keyboard;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Schema;
import ca.tandem.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a new person without a mail server comes from the link that the first start prints to a posting that is public in both
 * languages, by what the pages say and by the keyboard alone: nothing but that link is opened by its address. The portal is killed once on the way.
 */
@Tag("slow")
class NewPersonIT {

    private static final String PASSWORD = "seven herons cross the quiet bay";
    private static final String KEY = "first-posting";
    private static final String ENGLISH = "Keeper of the first light";
    private static final String FRENCH = "Garde du premier phare";

    @TempDir
    Path folder;

    private Language language;
    private RunningTandem tandem;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewPersonPublishesAFirstPostingWithThreeColleagues(Language spoken) {
        language = spoken;
        tandem = RunningTandem.production(folder, Schema.addressOnPostgres(), "postgres");
        try {
            Visitor author;
            Visitor translator;
            Visitor approver;
            try (var administrator = Visitor.at(tandem)) {
                makeTheFirstAccount(administrator);
                author = accept(invite(administrator, "alix", "Alix Auger", "AUTHOR"));
                translator = accept(invite(administrator, "toni", "Toni Tremblay", "TRANSLATOR"));
                approver = accept(invite(administrator, "maxime", "Maxime Morin", "APPROVER"));
            }
            write(author);
            translate(translator);
            approve(approver);
            read();
            author.close();
            translator.close();
            approver.close();
        } finally {
            tandem.close();
        }
    }

    private void makeTheFirstAccount(Visitor administrator) {
        var page = administrator.openLink(printedLink());
        var keyboard = new Keyboard(administrator);
        administrator.assertAccessible("new-person-welcome-" + language);
        keyboard.type("#name", "noa");
        keyboard.type("#display-name", "Noa Nadeau");
        keyboard.choose("#language", language.tag());
        keyboard.type("#password", PASSWORD);
        keyboard.press("#set-password");
        assertThat(page.locator("#messages .notice-good")).isVisible();
        administrator.assertAccessible("new-person-desk-" + language);
    }

    /** Returns the path of the link in the log, in the language of the person where it is printed in both. */
    private String printedLink() {
        var link = Pattern.compile("/(?:en/staff/welcome|fr/personnel/bienvenue)#[A-Za-z0-9_-]+");
        Patience.until("the link is printed", () -> link.matcher(logText()).find());
        return link.matcher(logText())
                .results()
                .map(MatchResult::group)
                .filter(path -> path.startsWith("/" + language.tag()))
                .findFirst()
                .orElseThrow();
    }

    /** Invites somebody, and returns the path of the link, which is shown once. */
    private String invite(Visitor administrator, String name, String displayName, String role) {
        var page = administrator.page();
        var keyboard = new Keyboard(administrator);
        follow(keyboard, "nav.group.administration");
        follow(keyboard, "nav.accounts");
        keyboard.type("#display-name", displayName);
        keyboard.type("#account-name", name);
        keyboard.choose("#account-language", language.name());
        keyboard.tick("[name=account-roles][value=" + role + "]");
        keyboard.press("#open");
        assertThat(page.locator("#link-address")).isVisible();
        administrator.assertAccessible("new-person-invited-" + language);
        var path = page.inputValue("#link-address").substring(tandem.address().length());
        keyboard.follow("main a:text-is('" + displayName + "')");
        assertThat(page.locator("#link-form")).isVisible();
        assertThat(page.locator("#link-address")).hasCount(0);
        return path;
    }

    private Visitor accept(String path) {
        var somebody = Visitor.at(tandem);
        var page = somebody.openLink(path);
        var keyboard = new Keyboard(somebody);
        keyboard.type("#password", PASSWORD);
        keyboard.press("#set-password");
        assertThat(page.locator("#messages .notice-good")).isVisible();
        return somebody;
    }

    private void write(Visitor author) {
        var page = author.page();
        var keyboard = new Keyboard(author);
        follow(keyboard, "nav.group.postings");
        follow(keyboard, "nav.new");
        author.assertAccessible("new-person-new-posting-" + language);
        keyboard.choose("#source", language.name());
        fillText(keyboard, "-" + language.tag(), language);
        keyboard.type("#key", KEY);
        keyboard.press("#save");
        assertThat(page.locator("#messages .notice-good")).isVisible();
        keyboard.press("summary:text-is('" + Messages.DOMAIN.get(language, "action.SUBMIT") + "')");
        keyboard.press("#do-submit");
        assertThat(page.locator("main .meta [data-state]").first()).hasAttribute("data-state", "TRANSLATION");
        author.assertAccessible("new-person-submitted-" + language);
    }

    private void translate(Visitor translator) {
        var page = translator.page();
        var keyboard = new Keyboard(translator);
        follow(keyboard, "nav.desk");
        keyboard.follow("main .tasks a.button:has-text('" + title(language) + "')");
        keyboard.follow("main a:text-is('" + Messages.STAFF.get(language, "translation.view.whole") + "')");
        translator.assertAccessible("new-person-whole-text-" + language);
        var other = language == Language.EN ? Language.FR : Language.EN;
        fillText(keyboard, "", other);

        tandem.kill();
        tandem.launch();

        keyboard.press("#deliver");
        page.waitForSelector("#messages .notice");
        if (page.url().contains("typed=")) {
            // The view went with the portal; the form came back as it was filled in.
            assertThat(page.locator("#title")).hasValue(title(other));
            keyboard.press("#deliver");
        }
        assertThat(page.locator("#messages .notice-good")).isVisible();
        translator.assertAccessible("new-person-delivered-" + language);
    }

    private void approve(Visitor approver) {
        var page = approver.page();
        var keyboard = new Keyboard(approver);
        follow(keyboard, "nav.desk");
        keyboard.follow("main .tasks a.button:has-text('" + title(language) + "')");
        assertThat(page.locator("#approve")).isVisible();
        approver.assertAccessible("new-person-approval-" + language);
        keyboard.press("#approve");
        assertThat(page.locator("#published a")).hasCount(2);
        approver.assertAccessible("new-person-published-" + language);
    }

    private void read() {
        try (var reader = Visitor.at(tandem)) {
            var page = reader.open("/en/jobs");
            var keyboard = new Keyboard(reader);
            keyboard.follow("main a:has-text('" + ENGLISH + "')");
            assertThat(page.locator("h1")).containsText(ENGLISH);
            keyboard.follow("header .language-link");
            assertThat(page.locator("h1")).containsText(FRENCH);
            assertThat(reader.cookies()).isEmpty();
            reader.assertAccessible("new-person-read-" + language);
        }
    }

    private static String title(Language of) {
        return of == Language.EN ? ENGLISH : FRENCH;
    }

    private static void fillText(Keyboard keyboard, String suffix, Language of) {
        var isEnglish = of == Language.EN;
        keyboard.type("#title" + suffix, title(of));
        keyboard.type(
                "#description" + suffix, isEnglish ? "Keep the light of our harbour." : "Gardez le feu de notre port.");
        keyboard.type(
                "#body" + suffix,
                isEnglish
                        ? """
                ## What you will do

                You will keep the light of our harbour burning every night of the year, so that ships find their way home.

                You will write down the weather at sunrise, repair the lamp, and welcome the visitors who climb the tower in summer.
                """
                        : """
                ## Ce que vous ferez

                Vous veillerez sur le feu de notre port chaque nuit de l’année, pour que les navires retrouvent leur route.

                Vous noterez le temps qu’il fait au lever du soleil, réparerez la lampe et accueillerez en été les gens qui montent à la tour.
                """);
    }

    /** Follows a link of the navigation by its words. */
    private void follow(Keyboard keyboard, String words) {
        keyboard.follow("nav a:has-text('" + Messages.STAFF.get(language, words) + "')");
    }

    private String logText() {
        try {
            return Files.readString(tandem.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
