package ca.tandem.posting.editing;

import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactGroup;
import ca.tandem.posting.PostingText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of the content that an author changes as one: the source language, a field of a text, or a fact, whose fields only make sense
 * together, such as a date with its time and zone.
 */
public final class ContentPart {

    public static final ContentPart SOURCE = new ContentPart("SOURCE", null, null, null, null);
    public static final ContentPart TITLE_EN = title(Language.EN);
    public static final ContentPart DESCRIPTION_EN = description(Language.EN);
    public static final ContentPart BODY_EN = body(Language.EN);
    public static final ContentPart TITLE_FR = title(Language.FR);
    public static final ContentPart DESCRIPTION_FR = description(Language.FR);
    public static final ContentPart BODY_FR = body(Language.FR);

    private static final List<ContentPart> ALL = Stream.concat(
                    Stream.of(SOURCE, TITLE_EN, DESCRIPTION_EN, BODY_EN, TITLE_FR, DESCRIPTION_FR, BODY_FR),
                    Arrays.stream(FactGroup.values())
                            .flatMap(group -> group.facts().stream())
                            .map(fact -> new ContentPart(fact.name(), null, fact, null, null)))
            .toList();

    private final String name;
    private final Language language;
    private final Fact fact;
    private final Function<PostingText, String> read;
    private final BiFunction<PostingText, String, PostingText> write;

    private ContentPart(
            String name,
            Language language,
            Fact fact,
            Function<PostingText, String> read,
            BiFunction<PostingText, String, PostingText> write) {
        this.name = name;
        this.language = language;
        this.fact = fact;
        this.read = read;
        this.write = write;
    }

    private static ContentPart title(Language language) {
        return new ContentPart(
                "TITLE_" + language,
                language,
                null,
                PostingText::title,
                (text, words) -> new PostingText(words, text.description(), text.body()));
    }

    private static ContentPart description(Language language) {
        return new ContentPart(
                "DESCRIPTION_" + language,
                language,
                null,
                PostingText::description,
                (text, words) -> new PostingText(text.title(), words, text.body()));
    }

    private static ContentPart body(Language language) {
        return new ContentPart(
                "BODY_" + language,
                language,
                null,
                PostingText::body,
                (text, words) -> new PostingText(text.title(), text.description(), words));
    }

    /** Returns all parts, in the order of the form. */
    public static List<ContentPart> all() {
        return ALL;
    }

    /** Returns the part that is the given fact. */
    public static ContentPart of(Fact fact) {
        return ALL.stream().filter(part -> part.fact == fact).findFirst().orElseThrow();
    }

    /** Returns the name, which is the same in every version of the portal. */
    public String name() {
        return name;
    }

    /** Returns the fact that this part is; null for the source language and the texts. */
    public Fact getFact() {
        return fact;
    }

    /** Checks whether this part is free text, so that both versions of it can be kept. */
    public boolean isText() {
        return language != null;
    }

    /** Checks whether this part is a single line. */
    public boolean isOneLine() {
        return this == TITLE_EN || this == TITLE_FR;
    }

    /** Returns the language of a text part; null for a part that both languages share. */
    public Language getLanguage() {
        return language;
    }

    /** Returns the text of this part; for text parts only. */
    public String textOf(EditionContent editionContent) {
        return read.apply(editionContent.texts().get(language));
    }

    /** Checks whether both contents have the same value in this part. */
    public boolean isSame(EditionContent one, EditionContent other) {
        return Objects.equals(value(one), value(other));
    }

    private Object value(EditionContent editionContent) {
        if (fact != null) {
            return fact.get(editionContent.facts());
        }
        return isText() ? textOf(editionContent) : editionContent.source();
    }

    /** Returns a copy of a content with this part taken from another one. */
    public EditionContent copyValue(EditionContent into, EditionContent from) {
        if (isText()) {
            return write(into, textOf(from));
        }
        if (fact == null) {
            return new EditionContent(from.source(), into.texts(), into.facts(), into.files(), into.note());
        }
        var facts = into.facts().copy();
        fact.set(facts, fact.get(from.facts()));
        return new EditionContent(into.source(), into.texts(), facts, into.files(), into.note());
    }

    /** Returns a copy of a content with the given text in this part; for text parts only. */
    public EditionContent write(EditionContent into, String words) {
        if (!isText()) {
            throw new IllegalArgumentException(this + " is no text");
        }
        var written = write.apply(into.texts().get(language), words);
        return new EditionContent(
                into.source(), into.texts().with(language, written), into.facts(), into.files(), into.note());
    }

    @Override
    public String toString() {
        return name;
    }
}
