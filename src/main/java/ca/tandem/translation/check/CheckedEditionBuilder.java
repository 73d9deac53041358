package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.unit.EditionUnits;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
import java.util.ArrayList;
import java.util.List;

/** Builder of the {@link CheckedEdition} of an edition, whose texts are paired by its units. */
final class CheckedEditionBuilder {

    private final EditionUnits editionUnits;
    private final Language source;
    private final UnsavedTranslation unsavedTranslation;
    private final List<UnitPair> pairs = new ArrayList<>();

    private CheckedEditionBuilder(EditionUnits editionUnits, Language source, UnsavedTranslation unsavedTranslation) {
        this.editionUnits = editionUnits;
        this.source = source;
        this.unsavedTranslation = unsavedTranslation;
    }

    /** A translation that a user is typing for a unit. */
    record UnsavedTranslation(long unit, String words) {}

    /**
     * Creates the subject of an edition.
     *
     * @param edition the edition
     * @param editionUnits its units
     * @param unsavedTranslation the translation that a user is typing; null if there is none
     */
    static CheckedEdition of(Edition edition, EditionUnits editionUnits, UnsavedTranslation unsavedTranslation) {
        if (editionUnits.activeUnits().isEmpty()) {
            // An edition that was never split into units is paired by alignment like any two texts.
            return CheckedEdition.of(edition.getTexts(), edition.getSourceLanguage());
        }
        var subject = new CheckedEditionBuilder(editionUnits, edition.getSourceLanguage(), unsavedTranslation);
        subject.pair();
        subject.strangers(SegmentedText.of(edition.textIn(edition.getTargetLanguage())));
        return new CheckedEdition(subject.source, edition.getTexts(), List.copyOf(subject.pairs));
    }

    private void pair() {
        for (var unit : editionUnits.activeUnits()) {
            if (unit.isJoined() && !pairs.isEmpty()) {
                join(unit);
            } else {
                var words = words(unit);
                pairs.add(new UnitPair(
                        String.valueOf(unit.getId()),
                        unit.isLeftOut() ? null : status(unit),
                        sides(unit.getBlock(), words == null ? null : withText(unit.getBlock(), words))));
            }
        }
    }

    private boolean isTyped(Unit unit) {
        return unsavedTranslation != null && unit.getId() == unsavedTranslation.unit();
    }

    private String words(Unit unit) {
        if (isTyped(unit)) {
            return unsavedTranslation.words().isBlank() ? null : unsavedTranslation.words();
        }
        return unit.getTextInEdition();
    }

    private UnitStatus status(Unit unit) {
        return isTyped(unit) && !unsavedTranslation.words().isBlank() ? UnitStatus.TRANSLATED : unit.getStatus();
    }

    /** Adds a unit of the source that shares its translation with the unit before it. */
    private void join(Unit unit) {
        var last = pairs.remove(pairs.size() - 1);
        var block = last.blocks().get(source);
        pairs.add(new UnitPair(
                last.unit(),
                last.status(),
                last.blocks().with(source, withText(block, block.text() + "\n\n" + unit.getSource()))));
    }

    private void strangers(SegmentedText target) {
        for (var stranger : editionUnits.unassignedBlocks(target)) {
            pairs.add(new UnitPair(null, sides(null, target.blocks().get(stranger))));
        }
    }

    private Bilingual<Block> sides(Block ours, Block theirs) {
        return new Bilingual<>(ours, ours).with(source.other(), theirs);
    }

    private static Block withText(Block block, String text) {
        return new Block(block.kind(), block.level(), text);
    }
}
