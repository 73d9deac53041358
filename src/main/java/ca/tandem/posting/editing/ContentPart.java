package ca.tandem.posting.editing;

import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A part of the content that an author changes as one: a field, or several fields that only make sense together, such as a date with its
 * time and zone.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum ContentPart {
    SOURCE,
    TITLE_EN(Language.EN, PostingText::title),
    DESCRIPTION_EN(Language.EN, PostingText::description),
    BODY_EN(Language.EN, PostingText::body),
    TITLE_FR(Language.FR, PostingText::title),
    DESCRIPTION_FR(Language.FR, PostingText::description),
    BODY_FR(Language.FR, PostingText::body),
    CLOSING(
            facts -> Arrays.asList(facts.getClosesAt(), facts.getClosesZone()),
            (into, from) -> into.close(from.getClosesAt(), from.getClosesZone())),
    TEAM(Facts::getTeam, (into, from) -> {
        into.setTeamEn(from.getTeamEn());
        into.setTeamFr(from.getTeamFr());
    }),
    CLASSIFICATION(Facts::getClassification, (into, from) -> into.setClassification(from.getClassification())),
    POSITIONS(Facts::getPositions, (into, from) -> into.setPositions(from.getPositions())),
    TELEWORK(Facts::getTelework, (into, from) -> into.setTelework(from.getTelework())),
    TENURE(Facts::getTenure, (into, from) -> into.setTenure(from.getTenure())),
    REQUIREMENT(
            Facts::getLanguageRequirement, (into, from) -> into.setLanguageRequirement(from.getLanguageRequirement())),
    PROFILE(Facts::getLanguageProfile, (into, from) -> into.setLanguageProfile(from.getLanguageProfile())),
    SALARY(facts -> Arrays.asList(facts.getSalaryLow(), facts.getSalaryHigh()), (into, from) -> {
        into.setSalaryLow(from.getSalaryLow());
        into.setSalaryHigh(from.getSalaryHigh());
    }),
    LOCATIONS(Facts::getLocations, (into, from) -> into.setLocations(from.getLocations())),
    REFERENCE(Facts::getReference, (into, from) -> into.setReference(from.getReference())),
    LEVER(Facts::getLeverId, (into, from) -> into.setLeverId(from.getLeverId())),
    APPLY(Facts::getApplyUrl, (into, from) -> into.setApplyUrl(from.getApplyUrl())),
    HIDDEN(Facts::isApplicationHidden, (into, from) -> into.setApplicationHidden(from.isApplicationHidden())),
    UNLISTED(Facts::isUnlisted, (into, from) -> into.setUnlisted(from.isUnlisted()));

    private final Function<EditionContent, Object> value;
    private final BinaryOperator<EditionContent> take;
    private final Language language;

    ContentPart() {
        this(
                EditionContent::source,
                (into, from) -> new EditionContent(from.source(), into.texts(), into.facts(), into.note()),
                null);
    }

    ContentPart(Language language, Function<PostingText, Object> value) {
        this(editionContent -> value.apply(editionContent.texts().get(language)), null, language);
    }

    ContentPart(Function<Facts, Object> value, BiConsumer<Facts, Facts> copy) {
        this(
                editionContent -> value.apply(editionContent.facts()),
                (into, from) -> {
                    var facts = into.facts().copy();
                    copy.accept(facts, from.facts());
                    return new EditionContent(into.source(), into.texts(), facts, into.note());
                },
                null);
    }

    ContentPart(Function<EditionContent, Object> value, BinaryOperator<EditionContent> take, Language language) {
        this.value = value;
        this.take = take;
        this.language = language;
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
        return (String) value.apply(editionContent);
    }

    /** Checks whether both contents have the same value in this part. */
    public boolean isSame(EditionContent one, EditionContent other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /** Returns a copy of a content with this part taken from another one. */
    public EditionContent take(EditionContent into, EditionContent from) {
        return isText() ? write(into, textOf(from)) : take.apply(into, from);
    }

    /** Returns a copy of a content with the given text in this part; for text parts only. */
    public EditionContent write(EditionContent into, String words) {
        var postingText = into.texts().get(language);
        var written =
                switch (this) {
                    case TITLE_EN, TITLE_FR -> new PostingText(words, postingText.description(), postingText.body());
                    case DESCRIPTION_EN, DESCRIPTION_FR ->
                        new PostingText(postingText.title(), words, postingText.body());
                    case BODY_EN, BODY_FR -> new PostingText(postingText.title(), postingText.description(), words);
                    default -> throw new IllegalArgumentException(this + " is no text");
                };
        return new EditionContent(into.source(), into.texts().with(language, written), into.facts(), into.note());
    }
}
