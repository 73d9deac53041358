package ca.tandem.translation.check.wording;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Facts;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Check.CheckDependency;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.memory.TranslationMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Check that a source translated before has the same translation as at least one time before. */
@ApplicationScoped
public class MemoryCheck implements Check {

    private final TranslationMemory memory;

    /** Creates a check without translation memory, which has no findings. */
    public MemoryCheck() {
        this(null);
    }

    @Inject
    public MemoryCheck(TranslationMemory memory) {
        this.memory = memory;
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        if (memory == null) {
            return Stream.empty();
        }
        var pairs = checkedEdition.pairs().toList();
        var sources = pairs.stream()
                .map(pair -> pair.get(checkedEdition.source()).text())
                .distinct()
                .toList();
        var known = memory.translations(sources, checkedEdition.source());
        return pairs.stream().flatMap(pair -> compared(pair, checkedEdition, known));
    }

    @Override
    public CheckDependency dependency(Facts facts) {
        return memory == null ? CheckDependency.TEXTS : new CheckDependency("memory", memory.version());
    }

    private static Stream<Finding> compared(
            Bilingual<UnitText> pair, CheckedEdition checkedEdition, Map<String, List<String>> known) {
        var to = pair.get(checkedEdition.target());
        var before = known.getOrDefault(pair.get(checkedEdition.source()).text(), List.of());
        if (before.isEmpty()
                || before.stream().anyMatch(text -> IdenticalText.of(text).equals(IdenticalText.of(to.text())))) {
            return Stream.empty();
        }
        return Stream.of(to.finding("inconsistent.memory", before.get(0))
                .at(to.spot(0, to.text().length(), before.get(0))));
    }
}
