package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests in a browser that people get an account, set their own password and change it. */
class AccountPagesIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final String PASSWORD = "nine otters mend a kettle";

    @Test
    void anInvitedPersonChoosesAPasswordAndSeesThatTheRoleIsMissing() {
        var path = inviteInTheBrowser("odile", "Odile Caron");
        try (var odile = Visitor.at(TANDEM)) {
            var page = odile.open("/fr/personnel/bienvenue");
            assertThat(page.locator("h1")).hasText("Ouvrir votre lien");
            odile.assertAccessible("account-link-code");
            odile.openLink(path);
            assertThat(page.locator("h1")).hasText("Bienvenue");
            odile.assertAccessible("account-welcome");
            page.fill("#password", "Odile Caron 2026");
            assertThat(page.locator(".strength")).containsText("formé de noms propres au compte");
            odile.assertAccessible("account-welcome-weak");
            page.check("#password-show");
            assertThat(page.locator("#password")).hasAttribute("type", "text");
            page.click("#set-password");
            assertThat(page.locator("#password-error")).containsText("formé de noms propres au compte");
            assertThat(page.locator("#password")).hasValue("");
            odile.assertAccessible("account-welcome-refused");
            page.fill("#password", PASSWORD);
            assertThat(page.locator(".strength")).hasText("Ce mot de passe est difficile à deviner.");
            page.click("#set-password");
            page.waitForURL(TANDEM.address() + "/fr/personnel");
            assertThat(page.locator("#no-role")).containsText("aucun rôle ne vous a encore été confié");
            assertThat(page.locator("main")).containsText("Jean-Luc Sappier");
            assertThat(page.locator(".staff-nav li")).hasCount(0);
            assertThat(page.locator("#sign-out")).isVisible();
            odile.assertAccessible("account-no-role");
            odile.open("/fr/personnel/parametres");
            odile.assertAccessible("account-no-role-settings");
            odile.openLink(path);
            assertThat(page.locator("h1")).hasText("Ce lien ne fonctionne plus");
            odile.assertAccessible("account-link-void");
            page.click("text=Je ne connais pas mon mot de passe");
            assertThat(page.locator("main")).containsText("Ce portail n’envoie pas de courriels");
            odile.assertAccessible("account-recovery-off");
        }
    }

    /** Opens an account in the browser, without a role, and returns the path of its link, which is shown once. */
    private static String inviteInTheBrowser(String name, String displayName) {
        try (var administrator = Visitor.at(TANDEM).signIn("administrator", Language.EN)) {
            var page = administrator.open("/en/staff/accounts");
            page.fill("#display-name", displayName);
            page.fill("#account-name", name);
            page.selectOption("#account-language", "FR");
            page.click("#open");
            assertThat(page.locator("#messages .notice-good"))
                    .containsText("The link for " + displayName + " is made.");
            administrator.assertAccessible("account-link");
            var path =
                    page.inputValue("#link-address").substring(TANDEM.address().length());
            page.navigate(TANDEM.address() + "/en/staff/accounts/" + name);
            assertThat(page.locator("#link-address")).hasCount(0);
            assertThat(page.locator("#link-form")).containsText("A link waits to be used");
            administrator.assertAccessible("account-invited");
            return path;
        }
    }

    @Test
    void toLookAtALinkUsesNothingUpAndTellsNobody() {
        var path = Invitation.path(
                Invitation.invite(TANDEM, "scanned", "Somebody Scanned").body());
        var link = SecretLink.of(path);
        var stranger = RawClient.at(TANDEM);
        for (var seen : List.of(
                stranger.get(link.path()),
                stranger.send("HEAD", link.path(), Map.of(), ""),
                link.open(stranger),
                link.open(stranger))) {
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.cookies()).isEmpty();
            assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(seen.header("Cache-Control")).contains("no-store");
        }
        assertThat(stranger.get(link.path()).body()).doesNotContain("id=\"password\"");
        assertThat(link.open(stranger).body()).contains("id=\"password\"");
        assertThat(stranger.send("DELETE", link.path(), Map.of(), "").status()).isEqualTo(405);
        Invitation.accept(TANDEM, path);
        for (var gone : List.of(
                link,
                SecretLink.of("/en/staff/welcome#" + "x".repeat(24)),
                SecretLink.of("/fr/personnel/bienvenue#1"),
                SecretLink.of("/fr/personnel/bienvenue#"))) {
            assertThat(gone.open(stranger).status()).as(gone.toString()).isEqualTo(404);
            assertThat(gone.send(stranger, Map.of("password", PASSWORD)).status())
                    .as(gone.toString())
                    .isEqualTo(404);
        }
    }

    @Test
    void aSecretInAnAddressOpensNothing() {
        var link = SecretLink.of(Invitation.path(
                Invitation.invite(TANDEM, "addressed", "Somebody Addressed").body()));
        var stranger = RawClient.at(TANDEM);
        var query = link.path() + "?code=" + link.code();
        assertThat(stranger.get(link.path() + "/" + link.code()).status())
                .as("as an earlier version wrote it")
                .isEqualTo(404);
        assertThat(stranger.get(query).body()).doesNotContain("id=\"password\"");
        assertThat(stranger.post(query, Map.of("name", "x")).status()).isEqualTo(404);
        assertThat(stranger.post(query, Map.of("password", PASSWORD)).status()).isEqualTo(404);
        assertThat(link.open(stranger).status()).isEqualTo(200);
    }

    @Test
    void theBrowserSendsTheSecretInNoAddressAndAnotherLinkComesIntoTheSameWindow() {
        var path = Invitation.path(
                Invitation.invite(TANDEM, "hidden", "Somebody Hidden").body());
        var code = SecretLink.of(path).code();
        var sent = new CopyOnWriteArrayList<String>();
        try (var hidden = Visitor.at(TANDEM)) {
            hidden.page()
                    .onRequest(request -> sent.add(
                            request.method() + " " + request.url().split("#", 2)[0] + " " + request.headers()));
            var page = hidden.openLink("/en/staff/welcome#" + code.substring(1));
            assertThat(page.locator("h1")).hasText("This link does not work any more");
            hidden.openLink(path);
            assertThat(page.locator("#account")).hasValue("hidden");
            assertThat(hidden.page().url()).isEqualTo(TANDEM.address() + "/en/staff/welcome");
            page.click("header .language-link");
            page.waitForURL(TANDEM.address() + "/fr/personnel/bienvenue");
            assertThat(page.locator("#account")).hasValue("hidden");
            assertThat(hidden.cookies()).isEmpty();
        }
        assertThat(sent)
                .anyMatch(request -> request.startsWith("POST " + TANDEM.address() + "/en/staff/welcome "))
                .anyMatch(request -> request.startsWith("POST " + TANDEM.address() + "/fr/personnel/bienvenue "))
                .noneMatch(request -> request.contains(code.substring(1)));
    }

    @Test
    void withoutAScriptTheFormsWorkTheSame() {
        var path = Invitation.path(
                Invitation.invite(TANDEM, "plain", "Somebody Plain", "AUTHOR").body());
        try (var plain = Visitor.withoutScript(TANDEM)) {
            var page = plain.open(path);
            page.fill("#code", "no such code");
            page.click("#open-link");
            assertThat(page.locator("h1")).hasText("This link does not work any more");
            plain.open(SecretLink.of(path).path());
            page.fill("#code", SecretLink.of(path).code());
            page.click("#open-link");
            page.fill("#password", "short");
            page.click("#set-password");
            assertThat(page.locator("#password-error")).containsText("at least 15 characters");
            page.fill("#password", PASSWORD);
            page.click("#set-password");
            page.waitForURL(TANDEM.address() + "/en/staff");
            assertThat(page.locator("#messages")).containsText("Your password is saved");
        }
    }

    @Test
    void whoeverKnowsTheOldPasswordChangesItAndStaysSignedIn() {
        Invitation.open(TANDEM, "mona", "Mona Field", "TRANSLATOR");
        var script = ApiClient.signedIn(TANDEM.address(), "mona");
        try (var mona = Visitor.at(TANDEM).signIn("mona", Language.EN)) {
            var page = mona.open("/en/staff/settings");
            assertThat(page.getAttribute("#old-password", "autocomplete")).isEqualTo("current-password");
            assertThat(page.getAttribute("#new-password", "autocomplete")).isEqualTo("new-password");
            change(mona, "not the old password", PASSWORD);
            assertThat(page.locator("#old-password-error")).containsText("not your present password");
            change(mona, RunningTandem.PASSWORD, "short");
            assertThat(page.locator("#new-password-error")).containsText("at least 15 characters");
            mona.assertAccessible("account-password-refused");
            change(mona, RunningTandem.PASSWORD, PASSWORD);
            assertThat(page.locator("#messages")).containsText("Your password is changed");
            assertThat(page.locator("#password-form")).containsText("Last changed on");
            mona.assertAccessible("account-password-changed");
        }
        assertThat(script.get("/api/v1/staff/postings").statusCode()).isEqualTo(401);
        try (var mona = Visitor.at(TANDEM)) {
            var page = mona.open("/en/staff/sign-in");
            page.fill("#name", "mona");
            page.fill("#password", PASSWORD);
            page.click("#sign-in");
            page.waitForURL(TANDEM.address() + "/en/staff");
        }
    }

    private static void change(Visitor visitor, String old, String other) {
        visitor.page().fill("#old-password", old);
        visitor.page().fill("#new-password", other);
        visitor.page().click("#change-password");
        visitor.page().waitForSelector("#messages .notice");
    }

    @Test
    void anAdministratorMakesALinkForALostPasswordAndSeesNoPasswordField() {
        Invitation.open(TANDEM, "lena", "Lena Moss", "TRANSLATOR");
        try (var administrator = Visitor.at(TANDEM).signIn("administrator", Language.FR)) {
            var page = administrator.open("/fr/personnel/comptes/lena");
            assertThat(page.locator("input[type=password]")).hasCount(0);
            page.click("#send-link");
            assertThat(page.locator("#link-once")).containsText("ne sera plus affichée");
            administrator.assertAccessible("account-recovery-link");
            var path =
                    page.inputValue("#link-address").substring(TANDEM.address().length());
            assertThat(SecretLink.of(path)
                            .send(RawClient.at(TANDEM), Map.of("password", PASSWORD))
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void whereMailIsSentALostPasswordIsAnsweredTheSameForEveryName() {
        var samples = RunningTandem.samples();
        var expected = "If there is such an account";
        for (var typed : List.of("author", "nobody-of-that-name", "nobody@example.org")) {
            try (var somebody = Visitor.at(samples)) {
                var page = somebody.open("/en/staff/sign-in");
                page.click("text=I do not know my password");
                page.fill("#who", typed);
                page.click("#ask");
                assertThat(page.locator("#sent")).containsText(expected);
                assertThat(somebody.cookies()).isEmpty();
            }
        }
    }

    @Test
    void whoNamesNobodyForALostPasswordIsToldSo() {
        try (var somebody = Visitor.at(RunningTandem.samples())) {
            var page = somebody.open("/en/staff/sign-in");
            page.click("text=I do not know my password");
            page.click("#ask");
            assertThat(page.locator("#who-error")).isVisible();
            somebody.assertAccessible("account-recovery");
            page.fill("#who", "nobody");
            page.click("#ask");
            assertThat(page.locator("#sent")).isVisible();
            somebody.assertAccessible("account-recovery-sent");
        }
    }

    @Test
    void whoeverHoldsNoRoleGetsNothingElseFromAnyAddress() {
        Invitation.open(TANDEM, "newcomer", "New Comer");
        var newcomer = RawClient.signedIn(TANDEM, "newcomer");
        for (var path : List.of("/en/staff", "/fr/personnel", "/en/staff/settings", "/fr/personnel/parametres")) {
            assertThat(newcomer.get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of(
                "/en/staff/tasks",
                "/fr/personnel/offres",
                "/en/staff/postings/web-developer",
                "/en/staff/board",
                "/en/staff/glossary",
                "/en/staff/memory",
                "/en/staff/notifications",
                "/staff/glossary.csv",
                "/staff/memory.tmx",
                "/staff/figures.csv",
                "/staff/seen")) {
            assertThat(newcomer.get(path).status()).as(path).isEqualTo(403);
        }
        var token = ApiClient.signedIn(TANDEM.address(), "newcomer");
        for (var path : List.of("/api/v1/staff/postings", "/api/v1/staff/tasks", "/api/v1/staff/nothing")) {
            assertThat(token.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(token.get("/api/v1/postings").statusCode()).isEqualTo(200);
        // A form of the page of settings is theirs, too.
        var form = WebForm.of(newcomer.get("/en/staff/settings").body(), "language-form");
        assertThat(form.send(newcomer, "/en/staff/settings", "save-language").status())
                .isEqualTo(302);
    }

    @Test
    void aPasswordIsJudgedForThoseOnlyWhoMayChooseOne() {
        var path = Invitation.path(
                Invitation.invite(TANDEM, "typist", "Typing Person").body());
        var secret = SecretLink.of(path).code();
        var body = "{\"password\":\"" + PASSWORD + "\",\"lang\":\"fr-CA\"}";
        var json = Map.of("Content-Type", "application/json");
        var stranger = RawClient.at(TANDEM);
        assertThat(stranger.send("POST", "/staff/password-strength", json, body).status())
                .isEqualTo(401);
        var holding = Map.of("Content-Type", "application/json", "Tandem-Link", secret);
        var judged = stranger.send("POST", "/staff/password-strength", holding, body);
        assertThat(judged.status()).isEqualTo(200);
        assertThat(judged.body()).contains("difficile à deviner");
        assertThat(stranger.send("POST", "/staff/password-strength", holding, "{\"password\":7}")
                        .status())
                .isEqualTo(400);
        var author = RawClient.signedIn(TANDEM, "author");
        assertThat(author.send("POST", "/staff/password-strength", json, body.replace(PASSWORD, "x".repeat(5_000)))
                        .status())
                .isEqualTo(400);
        assertThat(author.send("POST", "/staff/password-strength", json, body).body())
                .matches(Pattern.compile(".*difficile.*"));
    }

    @Test
    @Tag("slow")
    void aStartWithoutTheDemoClosesItsAccountsAndOffersOneToAdminister(@TempDir Path folder) {
        try (var demo = RunningTandem.onEmbeddedDatabase(folder)) {
            RawClient.signedIn(demo, "administrator");
        }
        try (var real = RunningTandem.onEmbeddedDatabase(folder, "-Dtandem.demo=false")) {
            for (var name : List.of("administrator", "author")) {
                assertThatIllegalStateException().isThrownBy(() -> RawClient.signedIn(real, name));
            }
            Patience.until("the start prints a link", () -> printedLink(real).isPresent());
            var client = RawClient.at(real);
            var account = Map.of("name", "eloise", "display-name", "Éloïse", "language", "FR");
            var fields = new HashMap<>(account);
            fields.put("password", RunningTandem.PASSWORD);
            assertThat(SecretLink.of(printedLink(real).orElseThrow())
                            .send(client, fields)
                            .status())
                    .isEqualTo(303);
            assertThat(client.get("/en/staff/accounts/administrator").status()).isEqualTo(200);
        }
    }

    private static Optional<String> printedLink(RunningTandem tandem) {
        try {
            return Pattern.compile("/en/staff/welcome#[\\w-]+")
                    .matcher(Files.readString(tandem.log()))
                    .results()
                    .map(MatchResult::group)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
