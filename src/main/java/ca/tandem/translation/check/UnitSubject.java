package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.CutText;
import ca.tandem.translation.unit.Sheet;
import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Builder of the {@link Subject} of an edition, whose texts are paired by its units. */
final class UnitSubject {

    private final Sheet sheet;
    private final Language source;
    private final Typed typed;
    private final List<UnitPair> pairs = new ArrayList<>();

    private UnitSubject(Sheet sheet, Language source, Typed typed) {
        this.sheet = sheet;
        this.source = source;
        this.typed = typed;
    }

    /** A translation that a user is typing for a unit. */
    record Typed(long unit, String words) {}

    /**
     * Creates the subject of an edition.
     *
     * @param edition the edition
     * @param sheet its units
     * @param typed the translation that a user is typing; null if there is none
     */
    static Subject of(Edition edition, Sheet sheet, Typed typed) {
        if (sheet.standing().isEmpty()) {
            // An edition that was never split into units is paired by alignment like any two texts.
            return Subject.of(edition.getTexts(), edition.getSourceLanguage());
        }
        var subject = new UnitSubject(sheet, edition.getSourceLanguage(), typed);
        subject.pair();
        subject.strangers(CutText.of(edition.textIn(edition.getTargetLanguage())));
        return new Subject(subject.source, edition.getTexts(), List.copyOf(subject.pairs));
    }

    private void pair() {
        for (var unit : sheet.standing()) {
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
        return typed != null && unit.getId() == typed.unit();
    }

    private String words(Unit unit) {
        if (isTyped(unit)) {
            return typed.words().isBlank() ? null : typed.words();
        }
        return unit.getWords();
    }

    private Status status(Unit unit) {
        return isTyped(unit) && !typed.words().isBlank() ? Status.TRANSLATED : unit.getStatus();
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

    private void strangers(CutText target) {
        for (var stranger : sheet.strangers(target)) {
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
