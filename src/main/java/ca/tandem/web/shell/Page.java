package ca.tandem.web.shell;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages of the portal, each with its address in either language, the view that renders it, and its access rule. {@code {name}} stands
 * for one segment of the path. A view that belongs to no page here is shown to nobody.
 */
public enum Page {
    START("/", "/", "/reader/start.xhtml", PageAccess.EVERYBODY),
    LIST("/en/jobs", "/fr/emplois", "/reader/list.xhtml", PageAccess.EVERYBODY),
    ARCHIVE("/en/jobs/archived", "/fr/emplois/archives", "/reader/archive.xhtml", PageAccess.EVERYBODY),
    POSTING("/en/jobs/{name}", "/fr/emplois/{name}", "/reader/posting.xhtml", PageAccess.EVERYBODY),
    RECORD("/en/jobs/{name}/record", "/fr/emplois/{name}/registre", "/reader/record.xhtml", PageAccess.EVERYBODY),
    CHANGES(
            "/en/jobs/{name}/changes",
            "/fr/emplois/{name}/modifications",
            "/reader/changes.xhtml",
            PageAccess.EVERYBODY),
    FEEDBACK("/en/jobs/{name}/report", "/fr/emplois/{name}/signaler", "/feedback/feedback.xhtml", PageAccess.EVERYBODY),
    ACCESSIBILITY("/en/accessibility", "/fr/accessibilite", "/reader/accessibility.xhtml", PageAccess.EVERYBODY),
    ALERTS("/en/alerts", "/fr/alertes", "/alert/alerts.xhtml", PageAccess.EVERYBODY),
    REVIEW("/en/review", "/fr/revision", "/review/edition.xhtml", PageAccess.EVERYBODY),
    SIGN_IN("/en/staff/sign-in", "/fr/personnel/connexion", "/staff/sign-in.xhtml", PageAccess.EVERYBODY),
    SECOND_STEP(
            "/en/staff/sign-in/second-step",
            "/fr/personnel/connexion/deuxieme-etape",
            "/staff/second-step.xhtml",
            PageAccess.EVERYBODY),
    RECOVERY(
            "/en/staff/lost-password",
            "/fr/personnel/mot-de-passe-oublie",
            "/link/recovery.xhtml",
            PageAccess.EVERYBODY),
    WELCOME("/en/staff/welcome", "/fr/personnel/bienvenue", "/link/welcome.xhtml", PageAccess.EVERYBODY),
    DESK("/en/staff", "/fr/personnel", "/staff/desk.xhtml", PageAccess.SIGNED_IN),
    TASKS("/en/staff/tasks", "/fr/personnel/taches", "/staff/tasks.xhtml", PageAccess.STAFF),
    NOTIFICATIONS(
            "/en/staff/notifications", "/fr/personnel/notifications", "/staff/notifications.xhtml", PageAccess.STAFF),
    SETTINGS("/en/staff/settings", "/fr/personnel/parametres", "/staff/settings.xhtml", PageAccess.SIGNED_IN),
    SECOND_FACTOR(
            "/en/staff/settings/second-factor",
            "/fr/personnel/parametres/second-facteur",
            "/staff/second-factor.xhtml",
            PageAccess.SIGNED_IN),
    TOKENS("/en/staff/settings/tokens", "/fr/personnel/parametres/jetons", "/staff/tokens.xhtml", PageAccess.STAFF),
    ALL_POSTINGS("/en/staff/postings", "/fr/personnel/offres", "/staff/postings.xhtml", PageAccess.STAFF),
    BOARD("/en/staff/board", "/fr/personnel/tableau", "/board/board.xhtml", PageAccess.STAFF),
    MATRIX("/en/staff/matrix", "/fr/personnel/matrice", "/board/matrix.xhtml", PageAccess.STAFF),
    REPORT("/en/staff/figures", "/fr/personnel/chiffres", "/report/report.xhtml", PageAccess.STAFF),
    NEW_POSTING("/en/staff/new-posting", "/fr/personnel/nouvelle-offre", "/staff/new.xhtml", PageAccess.AUTHORS),
    EDITION("/en/staff/postings/{name}", "/fr/personnel/offres/{name}", "/staff/edition.xhtml", PageAccess.STAFF),
    POSTING_AUDIT_LOG(
            "/en/staff/postings/{name}/record",
            "/fr/personnel/offres/{name}/registre",
            "/audit/posting.xhtml",
            PageAccess.STAFF),
    EDITOR(
            "/en/staff/postings/{name}/edit",
            "/fr/personnel/offres/{name}/rediger",
            "/staff/editor.xhtml",
            PageAccess.AUTHORS),
    TRANSLATION(
            "/en/staff/postings/{name}/translate",
            "/fr/personnel/offres/{name}/traduire",
            "/staff/translation.xhtml",
            PageAccess.STAFF),
    XLIFF(
            "/en/staff/postings/{name}/xliff",
            "/fr/personnel/offres/{name}/xliff",
            "/staff/xliff.xhtml",
            PageAccess.STAFF),
    FILES(
            "/en/staff/postings/{name}/files",
            "/fr/personnel/offres/{name}/fichiers",
            "/file/list.xhtml",
            PageAccess.STAFF),
    APPROVAL(
            "/en/staff/postings/{name}/approve",
            "/fr/personnel/offres/{name}/approuver",
            "/staff/approval.xhtml",
            PageAccess.STAFF),
    COMPARISON(
            "/en/staff/postings/{name}/compare",
            "/fr/personnel/offres/{name}/comparer",
            "/staff/comparison.xhtml",
            PageAccess.STAFF),
    GLOSSARY("/en/staff/glossary", "/fr/personnel/glossaire", "/glossary/list.xhtml", PageAccess.STAFF),
    TERM(
            "/en/staff/glossary/{name}",
            "/fr/personnel/glossaire/{name}",
            "/glossary/term.xhtml",
            PageAccess.TERMINOLOGISTS),
    MEMORY("/en/staff/memory", "/fr/personnel/memoire", "/memory/list.xhtml", PageAccess.STAFF),
    NEW_TERM("/en/staff/new-term", "/fr/personnel/nouveau-terme", "/glossary/term.xhtml", PageAccess.TERMINOLOGISTS),
    BATCH("/en/staff/batches/{name}", "/fr/personnel/lots/{name}", "/batch/batch.xhtml", PageAccess.ADMINISTRATORS),
    IMPORTS("/en/staff/imports", "/fr/personnel/importations", "/admin/imports.xhtml", PageAccess.ADMINISTRATORS),
    IMPORT(
            "/en/staff/imports/{name}",
            "/fr/personnel/importations/{name}",
            "/admin/import.xhtml",
            PageAccess.ADMINISTRATORS),
    IMPORT_FACTS(
            "/en/staff/imports/{name}/facts",
            "/fr/personnel/importations/{name}/faits",
            "/proposal/import.xhtml",
            PageAccess.AUTHORS),
    AUDIT_LOG("/en/staff/record", "/fr/personnel/registre", "/audit/list.xhtml", PageAccess.ADMINISTRATORS),
    MAIL("/en/staff/mail", "/fr/personnel/courriels", "/admin/mail.xhtml", PageAccess.ADMINISTRATORS),
    DICTIONARY(
            "/en/staff/dictionary", "/fr/personnel/dictionnaire", "/admin/dictionary.xhtml", PageAccess.ADMINISTRATORS),
    RULES("/en/staff/rules", "/fr/personnel/regles", "/admin/rules.xhtml", PageAccess.ADMINISTRATORS),
    WEBHOOKS("/en/staff/webhooks", "/fr/personnel/crochets-web", "/admin/webhooks.xhtml", PageAccess.ADMINISTRATORS),
    ACCOUNTS("/en/staff/accounts", "/fr/personnel/comptes", "/admin/accounts.xhtml", PageAccess.ADMINISTRATORS),
    ACCOUNT(
            "/en/staff/accounts/{name}",
            "/fr/personnel/comptes/{name}",
            "/admin/account.xhtml",
            PageAccess.ADMINISTRATORS);

    private static final String NAME = "{name}";

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Bilingual<String> paths;

    private final String view;

    private final PageAccess pageAccess;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two patterns
    private final Bilingual<Pattern> patterns;

    Page(String english, String french, String view, PageAccess pageAccess) {
        this.paths = new Bilingual<>(english, french);
        this.view = view;
        this.pageAccess = pageAccess;
        this.patterns = paths.map(path -> Pattern.compile(Pattern.quote(path).replace(NAME, "\\E([^/]+)\\Q")));
    }

    /** Returns the path in the given language of a page without a variable part. */
    public String path(Language language) {
        return paths.get(language);
    }

    /** Returns the path in the given language, with the name, percent-encoded, in place of the variable part. */
    public String path(Language language, String name) {
        return paths.get(language).replace(NAME, PercentEncoding.segment(name));
    }

    /** Returns the path of a page that a secret opens, with the secret as fragment, which no browser sends to a server. */
    public String pathWithSecret(Language language, String secret) {
        return path(language) + "#" + PercentEncoding.segment(secret);
    }

    /** Returns the view that renders the page, relative to the web root. */
    public String view() {
        return view;
    }

    /** Returns the access rule. */
    PageAccess access() {
        return pageAccess;
    }

    /** Checks whether only signed-in users may see the page. */
    public boolean isForStaff() {
        return pageAccess != PageAccess.EVERYBODY;
    }

    /** Checks whether the page is about what is public of one posting, which its name is the slug of. */
    public boolean isOfPublication() {
        return this == POSTING || this == RECORD || this == CHANGES || this == FEEDBACK;
    }

    /** Checks whether a secret opens the page, which must not be passed on, cached on the way, or indexed by search engines. */
    public boolean isSecret() {
        return this == REVIEW || this == WELCOME;
    }

    /** Finds the page of a path, with its language and the name in the path; empty if there is none. */
    public static Optional<PageRequest> find(String path) {
        for (var page : values()) {
            for (var language : Language.values()) {
                var visit = page.match(path, language);
                if (visit.isPresent()) {
                    return visit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PageRequest> match(String path, Language language) {
        var matcher = patterns.get(language).matcher(path);
        return matcher.matches()
                ? Optional.of(new PageRequest(this, language, matcher.groupCount() == 0 ? null : matcher.group(1)))
                : Optional.empty();
    }
}
