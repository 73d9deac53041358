package ca.tandem.translation.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Code of a finding of the checks and of the import, with its severity and the reason for it. What is certain blocks; what is judged is shown. A few
 * judgements are so likely right that they block too, but people with a reason may let them stand.
 */
public enum FindingCode {
    TEXT_MISSING(Weight.CERTAIN, "A part without words in one language is missing for all who read that language."),
    TEXT_STUB(
            Weight.CERTAIN, "A body under a third of a counterpart of some length lacks most of what the other says."),
    TEXT_SHORT(Weight.JUDGEMENT, "A very short body may be all that there is to say."),
    TEXT_LANGUAGE(Weight.ACCEPTABLE, "A longer text in the other language is untranslated, unless it is meant so."),
    TEXT_SAME(
            Weight.ACCEPTABLE,
            "A longer text that is the same in both languages is untranslated, unless it is meant so."),
    TEXT_MARKUP(Weight.CERTAIN, "Titles and descriptions are plain text, where tags would be seen."),
    TEXT_ENTITY(Weight.JUDGEMENT, "A title or description with an entity can still be read."),
    TEXT_TRIAL(Weight.JUDGEMENT, "A title may hold the word for a test and mean it."),
    TEXT_TRIAL_SHORT(
            Weight.ACCEPTABLE,
            "A very short text with the words of a trial was made to try something out, unless it is meant so."),
    UNIT_EMPTY(Weight.CERTAIN, "A unit without a translation is a part that is missing."),
    UNIT_SUGGESTED(Weight.CERTAIN, "Nobody has looked at the translation yet."),
    UNIT_STALE(Weight.CERTAIN, "The translation says what its source said before."),
    UNIT_SAME(
            Weight.ACCEPTABLE, "A longer running text that equals its source is untranslated, unless it is meant so."),
    UNIT_SAME_SHORT(Weight.JUDGEMENT, "A few words may be alike in both languages."),
    UNIT_LANGUAGE(
            Weight.ACCEPTABLE, "A longer running text in the other language is untranslated, unless it is meant so."),
    UNIT_LANGUAGE_SHORT(Weight.JUDGEMENT, "A few words of the other language may be a name."),
    UNIT_ALONE(Weight.JUDGEMENT, "The other text may say it elsewhere."),
    SENTENCE_MISSING(Weight.JUDGEMENT, "A translation may say in fewer sentences what its source says."),
    LENGTH_UNUSUAL(Weight.JUDGEMENT, "A free translation may be much longer or shorter."),
    INCONSISTENT_EDITION(Weight.JUDGEMENT, "The same words may mean two things."),
    INCONSISTENT_MEMORY(Weight.JUDGEMENT, "The same words may mean something else than before."),
    GLOSSARY_MISSING(Weight.JUDGEMENT, "A sentence may express a term in another way."),
    GLOSSARY_FORBIDDEN(Weight.JUDGEMENT, "A word that the glossary advises against may be quoted."),
    WORD_DOUBLE(Weight.JUDGEMENT, "Some words are repeated on purpose."),
    SPACE_DOUBLE(Weight.JUDGEMENT, "Readers do not see it."),
    ACRONYM_DIFFERS(Weight.JUDGEMENT, "An office may have another short name than the one that is known here."),
    VALUE_MOVED(
            Weight.ACCEPTABLE,
            "Values of two units that changed places contradict the source, although the text as a whole has them all."),
    VALUE_ORDER(Weight.JUDGEMENT, "A sentence may name its values in another order and mean the same."),
    EMAIL_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    EMAIL_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    EMAIL_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    EMAIL_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    PHONE_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    PHONE_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    PHONE_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    PHONE_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    REFERENCE_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    REFERENCE_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    REFERENCE_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    REFERENCE_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    CLASSIFICATION_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    CLASSIFICATION_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    CLASSIFICATION_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    CLASSIFICATION_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    PROFILE_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    PROFILE_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    PROFILE_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    PROFILE_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    DATE_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    DATE_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    DATE_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    DATE_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    TIME_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    TIME_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    TIME_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    TIME_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    MONEY_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    MONEY_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    MONEY_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    MONEY_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    PERCENT_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    PERCENT_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    PERCENT_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    PERCENT_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    NUMBER_DIFFERS(Weight.ACCEPTABLE, Reason.DIFFERS),
    NUMBER_UNLIKE(Weight.JUDGEMENT, Reason.UNLIKE),
    NUMBER_MISSING(Weight.JUDGEMENT, Reason.MISSING),
    NUMBER_ADDED(Weight.JUDGEMENT, Reason.ADDED),
    LINK_LANGUAGE(Weight.JUDGEMENT, "There may be no page in the language of the text."),
    LINK_MISSING(Weight.JUDGEMENT, "A link may be said in words."),
    LINK_DIFFERS(Weight.JUDGEMENT, "Each language may have its own page."),
    LINK_ADDED(Weight.JUDGEMENT, "A language may need a link of its own."),
    LINK_NOWHERE(Weight.JUDGEMENT, "Only the site knows what stands at an address."),
    LINK_TEXT_EMPTY(Weight.JUDGEMENT, "The link still works."),
    LINK_TEXT_VAGUE(Weight.JUDGEMENT, "The words around a link may say enough."),
    MARKDOWN_HEADINGS(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_ITEMS(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_TABLES(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_IMAGES(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_CODE(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_HEADING(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_PARAGRAPH(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_ITEM(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_CELL(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_QUOTE(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_DEFINITION_TERM(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_DEFINITION(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_FOOTNOTE(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_LINK_TITLE(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_KIND_HTML(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_IDS(Weight.JUDGEMENT, "Links from elsewhere lead to the top of the page instead."),
    MARKDOWN_LEVEL(Weight.JUDGEMENT, Reason.FORM),
    MARKDOWN_EMPHASIS(Weight.JUDGEMENT, Reason.FORM),
    CODE_LOST(Weight.CERTAIN, "Code is not translated, so the source's must be here."),
    CODE_FOREIGN(Weight.CERTAIN, "Code and HTML come from the source only."),
    CODE_WORDS(Weight.JUDGEMENT, "Code of small letters may be a word that each language has."),
    CODE_FORMAT_LOST(Weight.JUDGEMENT, "Languages set superscripts, line breaks and emphasis differently."),
    CODE_FORMAT_FOREIGN(Weight.JUDGEMENT, "Languages set superscripts, line breaks and emphasis differently."),
    FOOTNOTE_UNDEFINED(Weight.JUDGEMENT, "Readers see the marks as they are written."),
    FOOTNOTE_UNUSED(Weight.JUDGEMENT, "Readers do not see a footnote to which nothing refers."),
    HEADING_SKIPS(Weight.JUDGEMENT, "The text can still be read."),
    HTML_REFUSED(Weight.JUDGEMENT, "Readers get the words without the element."),
    HTML_COMMENT(Weight.JUDGEMENT, "Readers never get it, but staff do."),
    IMAGE_ALTERNATIVE(Weight.JUDGEMENT, "The picture may only be decoration."),
    IMAGE_ELSEWHERE(Weight.JUDGEMENT, "Readers get a link instead."),
    IMAGE_NOWHERE(Weight.JUDGEMENT, "Only the site knows what stands at an address."),
    IMAGE_FILENAME(Weight.JUDGEMENT, "The name of a file may be what the picture shows."),
    FILE_UNKNOWN(Weight.CERTAIN, "Readers get a broken picture, or a link that leads nowhere."),
    FILE_NAME_MISSING(Weight.CERTAIN, Reason.FILE_WORDS),
    FILE_ALTERNATIVE_MISSING(Weight.CERTAIN, Reason.FILE_WORDS),
    FILE_ACCESSIBILITY_MISSING(Weight.CERTAIN, Reason.FILE_WORDS),
    FILE_UNUSED(Weight.JUDGEMENT, "The file may be meant for a later edition."),
    FILE_ALTERNATIVE_SAME(Weight.JUDGEMENT, "A few words may be alike in both languages."),
    FILE_ALTERNATIVE_FILENAME(Weight.JUDGEMENT, "The name of a file may be what the picture shows."),
    PLACEHOLDER_LEFT(Weight.JUDGEMENT, "What looks like a gap to be filled may be meant."),
    PLACEHOLDER_LOST(Weight.CERTAIN, "A program cannot fill in what is not there."),
    PLACEHOLDER_FOREIGN(Weight.CERTAIN, "A program does not know a placeholder that its source has not."),
    COMPARISON_UNFINISHED(Weight.JUDGEMENT, "What was not compared may be right."),
    BRACKET_CLOSING(Weight.JUDGEMENT, Reason.MARK),
    BRACKET_OPENING(Weight.JUDGEMENT, Reason.MARK),
    BRACKET_QUOTE(Weight.JUDGEMENT, Reason.MARK),
    END_ADDED(Weight.JUDGEMENT, Reason.MARK),
    END_MISSING(Weight.JUDGEMENT, Reason.MARK),
    END_DIFFERS(Weight.JUDGEMENT, Reason.MARK),
    CHARACTER_HIDDEN(Weight.JUDGEMENT, "Nobody sees it, but searches and screen readers stumble over it."),
    FRENCH_GUILLEMETS(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_COLON(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_MARK(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_PERCENT(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_DOLLAR(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_NUMBER(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_UNIT(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_TIME(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_ORDINAL(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_APOSTROPHE(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    FRENCH_QUOTES(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    ENGLISH_MARK(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    ENGLISH_PERCENT(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    ENGLISH_DOLLAR(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    ENGLISH_TIME(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    ENGLISH_QUOTES(Weight.JUDGEMENT, Reason.TYPOGRAPHY),
    LANGUAGE_SPELLING(Weight.JUDGEMENT, "A word that LanguageTool does not know may be a name or a term."),
    LANGUAGE_GRAMMAR(Weight.JUDGEMENT, Reason.ENGINE),
    LANGUAGE_PUNCTUATION(Weight.JUDGEMENT, Reason.ENGINE),
    CLOSING_PASSED(
            Weight.JUDGEMENT,
            "The author can still set a later closing; delivery and approval ask for it by a rule of their own."),
    CLOSING_TEXT_PASSED(Weight.JUDGEMENT, "A text may tell of an earlier closing."),

    // Of the import: an error leaves the file out.
    FILE_ENCODING(Weight.CERTAIN, "Nobody can tell what the bytes mean."),
    FILE_FORMAT(Weight.CERTAIN, "The import reads Markdown only."),
    LAW_PAY(Weight.JUDGEMENT, Reason.LAW),
    LAW_PAY_RANGE(Weight.JUDGEMENT, Reason.LAW),
    LAW_SAYS(Weight.JUDGEMENT, Reason.LAW),
    LAW_NEVER_SAYS(Weight.JUDGEMENT, Reason.LAW),
    FILE_BUNDLE_PART(Weight.CERTAIN, "A file beside the page of a bundle is no page of its own."),
    FILE_REFUSED(Weight.CERTAIN, "What an upload may not be, a file of a tree may not be either."),
    FILE_UNREFERRED(Weight.JUDGEMENT, "Nobody would see it; it stays on the site."),
    FILE_EDITED(Weight.CERTAIN, "What somebody added here is never lost."),
    FILE_NOT_POSTING(Weight.CERTAIN, "A page of another kind says so in its front matter."),
    PATH_LANGUAGE(Weight.CERTAIN, "A text without a language has no place in a posting."),
    FRONTMATTER_MISSING(Weight.CERTAIN, Reason.FRONT_MATTER),
    FRONTMATTER_OPEN(Weight.CERTAIN, Reason.FRONT_MATTER),
    FRONTMATTER_INVALID(Weight.CERTAIN, Reason.FRONT_MATTER),
    FRONTMATTER_LONG(Weight.CERTAIN, Reason.LIMIT),
    FRONTMATTER_DEEP(Weight.CERTAIN, Reason.LIMIT),
    FRONTMATTER_REPAIRED(Weight.JUDGEMENT, "What was plainly meant was taken, and somebody should look at it."),
    TITLE_LONG(Weight.CERTAIN, Reason.LIMIT),
    TEXT_DESCRIPTION_LONG(Weight.CERTAIN, Reason.LIMIT),
    TEXT_BODY_LONG(Weight.CERTAIN, Reason.LIMIT),
    TEXT_PASSAGE_LONG(Weight.CERTAIN, Reason.LIMIT),
    TEXT_PIECES_MANY(Weight.CERTAIN, Reason.LIMIT),
    TEXT_MARKS_MANY(Weight.CERTAIN, Reason.LIMIT),
    TEXT_CHARACTER(Weight.CERTAIN, "Databases and XML refuse such characters, and nobody sees them."),
    KEY_UNKNOWN(Weight.CERTAIN, "Nothing tells which posting the file belongs to."),
    KEY_INVALID(Weight.CERTAIN, "Nothing tells which posting the file belongs to."),
    KEY_DUPLICATE(Weight.CERTAIN, "Of several files for one text nobody can tell which is meant."),
    KEY_REPAIRED(Weight.JUDGEMENT, "The posting has an address all the same."),
    KEY_MISSING(Weight.JUDGEMENT, "A key was made, by which a later import finds the file again."),
    TWIN_MISSING(Weight.JUDGEMENT, "The other language can be written here."),
    TWIN_SUSPECTED(Weight.JUDGEMENT, "Only people can tell whether two texts are one posting."),
    TEXT_TITLE_LONG(Weight.CERTAIN, Reason.LIMIT),
    KEY_FORM(Weight.CERTAIN, "A key is a part of addresses."),
    EDITION_IN_WORK(Weight.CERTAIN, "An approval counts for the text that was approved."),
    TEXT_EDITED(Weight.CERTAIN, "What somebody wrote here is never lost."),
    TEXT_REPLACED(Weight.JUDGEMENT, "The text of the file waits as a draft; nothing is lost."),
    WITHHELD(Weight.JUDGEMENT, Reason.AS_READ),
    EXPIRED(Weight.JUDGEMENT, Reason.AS_READ),
    ARCHIVED_DIFFERS(Weight.JUDGEMENT, Reason.AS_READ),
    UNLISTED_DIFFERS(Weight.JUDGEMENT, Reason.AS_READ),
    APPLICATION_DIFFERS(Weight.JUDGEMENT, Reason.AS_READ),
    FACT_DIFFERS(Weight.JUDGEMENT, Reason.AS_READ),
    FACT_INVALID(Weight.JUDGEMENT, Reason.LEFT_OUT),
    FIELD_INVALID(Weight.JUDGEMENT, Reason.AS_READ),
    ADDRESS_INVALID(Weight.JUDGEMENT, Reason.LEFT_OUT),
    LEVER_INVALID(Weight.JUDGEMENT, Reason.LEFT_OUT),
    LEVER_REPAIRED(Weight.JUDGEMENT, Reason.AS_READ),
    LEVER_SHARED(Weight.JUDGEMENT, "Two postings may share a form."),
    LEVER_DIFFERS(Weight.JUDGEMENT, Reason.AS_READ),
    IMPORT_FAILED(Weight.CERTAIN, "Nothing of the posting was taken.");

    /** Weight of a finding. */
    private enum Weight {
        CERTAIN,
        ACCEPTABLE,
        JUDGEMENT
    }

    /** Reasons that several codes share. */
    private static final class Reason {
        static final String FRONT_MATTER = "Without front matter that can be read, nothing is known of the file.";
        static final String LIMIT = "A longer one would cost more than a posting can need.";
        static final String LEFT_OUT = "The rest of the posting is as good without it.";
        static final String AS_READ = "It was read in the one way that shows readers too little rather than too much.";
        static final String DIFFERS =
                "Two values that contradict each other in one unit are a mistake, unless they are meant so.";
        static final String UNLIKE =
                "Another value may say the same: in another unit, by another name, or in another order.";
        static final String MISSING = "The translation may say it in words or elsewhere.";
        static final String ADDED = "The source may say it in words or elsewhere.";
        static final String FORM = "A translation may be built in another way and say the same.";
        static final String MARK = "A mark may be missing or differ on purpose.";
        static final String LAW = "Whether a law binds the employer, and whether words fulfil it, people judge.";
        static final String FILE_WORDS =
                "Readers would lack it; delivery and publication ask for it by a rule of their own.";
        static final String ENGINE = "LanguageTool knows the rule and not what is meant.";
        static final String TYPOGRAPHY = "The words say the same whatever the marks and spaces.";
    }

    private static final Map<String, FindingCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(FindingCode::code, Function.identity()));

    /** Codes of the findings that only say that something is not translated yet. */
    private static final Set<FindingCode> PROGRESS = EnumSet.of(UNIT_EMPTY, UNIT_SUGGESTED, UNIT_STALE, TEXT_MISSING);

    /** Codes of the findings about marks and spaces, which leave the words as they are. */
    private static final Set<FindingCode> TYPOGRAPHY = EnumSet.range(FRENCH_GUILLEMETS, ENGLISH_QUOTES);

    private final Weight weight;
    private final String reason;

    FindingCode(Weight weight, String reason) {
        this.weight = weight;
        this.reason = reason;
    }

    /** Checks whether findings have this code. */
    public static boolean isKnown(String code) {
        return BY_CODE.containsKey(code);
    }

    /** Checks whether findings with this code are about marks and spaces only; false for codes of earlier versions. */
    public static boolean isTypography(String code) {
        return BY_CODE.containsKey(code) && TYPOGRAPHY.contains(BY_CODE.get(code));
    }

    /** Checks whether findings with this code are errors that rest on judgement; false for codes of earlier versions. */
    static boolean isAcceptable(String code) {
        return BY_CODE.containsKey(code) && BY_CODE.get(code).isAcceptable();
    }

    /** Checks whether findings with this code only say that something is not translated yet; false for codes of earlier versions. */
    static boolean isAboutProgress(String code) {
        return BY_CODE.containsKey(code) && PROGRESS.contains(BY_CODE.get(code));
    }

    /** Returns the severity of a code. */
    static Severity severity(String code) {
        var known = BY_CODE.get(code);
        if (known == null) {
            throw new IllegalArgumentException("No finding has the code " + code);
        }
        return known.severity();
    }

    /** Returns the code as findings and messages have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Returns the severity of findings with this code. */
    public Severity severity() {
        return weight == Weight.JUDGEMENT ? Severity.WARNING : Severity.ERROR;
    }

    /** Checks whether people with a reason may let findings with this code stand although they are errors. */
    public boolean isAcceptable() {
        return weight == Weight.ACCEPTABLE;
    }

    /** Returns the sentence that says why findings with this code have their severity. */
    public String reason() {
        return reason;
    }
}
