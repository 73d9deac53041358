package ca.tandem.translation.check.markup;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/** Check that no heading skips a level, for users who navigate by headings. A body may begin at the first or the second level. */
@ApplicationScoped
public class HeadingsCheck implements Check {

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Arrays.stream(Language.values()).flatMap(language -> findings(checkedEdition, language));
    }

    private static Stream<Finding> findings(CheckedEdition checkedEdition, Language language) {
        var headings = checkedEdition.blocks().get(language).stream()
                .filter(block -> block.kind() == BlockKind.HEADING)
                .toList();
        var highest = headings.stream().mapToInt(Block::level).min().orElse(1);
        var found = Stream.<Finding>builder();
        var above = highest == 1 ? 0 : 1;
        for (var heading : headings) {
            if (heading.level() > above + 1) {
                found.add(finding(checkedEdition, language, heading, above));
            }
            above = heading.level();
        }
        return found.build();
    }

    private static Finding finding(CheckedEdition checkedEdition, Language language, Block heading, int above) {
        var unit = checkedEdition
                .unitTexts(language)
                .filter(side -> side.block().equals(heading))
                .findFirst();
        return unit.map(side -> side.finding("heading.skips", heading.level(), above + 1))
                .orElseGet(() -> Finding.of("heading.skips", language, "body", heading.level(), above + 1)
                        .at(new Finding.FindingLocation(null, 0, 0, heading.text(), null)));
    }
}
