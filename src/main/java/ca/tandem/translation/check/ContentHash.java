package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.unit.EditionUnits;
import ca.tandem.translation.unit.Unit;

/** Hash of everything that a {@link CheckedEdition} consists of, computed without creating one. */
final class ContentHash {

    private final StringBuilder content = new StringBuilder();

    private ContentHash() {}

    /** Returns the hash of two texts that belong to no edition. */
    static String of(Bilingual<PostingText> texts, Language source) {
        return new ContentHash().add(texts, source).hash();
    }

    /** Returns the hash of an edition and its units. */
    static String of(Edition edition, EditionUnits editionUnits) {
        return of(edition, editionUnits, null);
    }

    /** Returns the hash of an edition and its units while a user is typing; {@code typed} is null if no one is. */
    static String of(
            Edition edition, EditionUnits editionUnits, CheckedEditionBuilder.UnsavedTranslation unsavedTranslation) {
        var hash = new ContentHash().add(edition.getTexts(), edition.getSourceLanguage());
        editionUnits.activeUnits().forEach(hash::add);
        if (unsavedTranslation != null) {
            hash.add(unsavedTranslation.unit()).add(unsavedTranslation.words());
        }
        return hash.hash();
    }

    private ContentHash add(Bilingual<PostingText> texts, Language source) {
        add(source);
        for (var language : Language.values()) {
            var postingText = texts.get(language) == null ? PostingText.EMPTY : texts.get(language);
            add(postingText.title()).add(postingText.description()).add(postingText.body());
        }
        return this;
    }

    private void add(Unit unit) {
        var block = unit.getBlock();
        add(unit.getId()).add(unit.getStatus()).add(unit.isJoined()).add(unit.isLeftOut());
        add(block.kind()).add(block.level()).add(block.text()).add(unit.getTextInEdition());
    }

    /** Adds a part with its length before it, so that no two different contents read alike. */
    private ContentHash add(Object part) {
        var text = String.valueOf(part);
        content.append(text.length()).append(part == null ? '-' : ':').append(text);
        return this;
    }

    private String hash() {
        return Sha256.hex(content.toString());
    }
}
