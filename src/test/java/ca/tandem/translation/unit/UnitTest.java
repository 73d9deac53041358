package ca.tandem.translation.unit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.EditionFixture;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.effort.UnitBeginning;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.workflow.State;
import org.junit.jupiter.api.Test;

/** Tests what a unit says of itself. */
class UnitTest {

    @Test
    void whatWorkBeginsWithFollowsFromWhatTheUnitHolds() {
        var unit = new Unit(EditionFixture.in(State.TRANSLATION), 0, heading("Keep the lights"));
        assertThat(unit.beginning()).isEqualTo(UnitBeginning.of(Beginning.NOTHING));

        unit.suggest("Veillez sur les feux", new UnitOrigin("keeper", 101));
        assertThat(unit.beginning()).isEqualTo(new UnitBeginning(Beginning.EXACT, 101));

        unit.translate("Gardez les feux", UnitStatus.TRANSLATED, null, EditionFixture.TRANSLATOR, EditionFixture.NOON);
        assertThat(unit.beginning()).isEqualTo(UnitBeginning.of(Beginning.REVISION));

        unit.changeSource(0, heading("Keep the boats"));
        assertThat(unit.getStatus()).isEqualTo(UnitStatus.STALE);
        assertThat(unit.beginning()).isEqualTo(UnitBeginning.of(Beginning.REVISION));
    }

    private static Block heading(String words) {
        return new Block(BlockKind.HEADING, 2, words);
    }
}
