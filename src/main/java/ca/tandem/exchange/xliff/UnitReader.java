package ca.tandem.exchange.xliff;

import ca.tandem.common.Language;
import ca.tandem.workflow.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import net.sf.okapi.lib.xliff2.core.TargetState;

/** Reader of one unit of a document. It reads to the unit's end whatever the unit holds, so that the next one is read in any case. */
final class UnitReader {

    private final SafeXml xml;
    private final String core;
    private final Language target;
    private final Map<String, String> originalData = new HashMap<>();
    private final List<UnitPart> parts = new ArrayList<>();
    private Refusal fault;

    /** A segment or the ignorable text between segments; the target is null if there is none. */
    private record UnitPart(boolean isSegment, InlineText source, InlineText target, String order, String state) {

        boolean hasTarget() {
            return target != null && target.length() > 0;
        }
    }

    UnitReader(SafeXml xml, String core, Language target) {
        this.xml = xml;
        this.core = core;
        this.target = target;
    }

    /** Reads the unit at whose start the cursor is. */
    ReceivedUnit read() {
        var name = Objects.requireNonNullElse(xml.attribute("id"), "");
        var sourceHash = xml.attribute(XliffWriter.NAMESPACE, XliffWriter.SOURCE_HASH);
        var targetHash = xml.attribute(XliffWriter.NAMESPACE, XliffWriter.TARGET_HASH);
        while (xml.nextChild()) {
            switch (coreName()) {
                case "originalData" -> originalData();
                case "segment" -> part(true);
                case "ignorable" -> part(false);
                default -> xml.skip();
            }
        }
        if (parts.stream().noneMatch(UnitPart::isSegment)) {
            fault("xliff.unit.empty");
        }
        var ordered = ordered();
        var state = state();
        if (fault != null) {
            return ReceivedUnit.invalid(name, fault);
        }
        return new ReceivedUnit(
                name,
                sourceHash,
                targetHash,
                null,
                parts.stream().flatMap(part -> part.source().pieces().stream()).toList(),
                target(ordered),
                parts.stream()
                        .filter(UnitPart::hasTarget)
                        .mapToInt(part -> part.target().length())
                        .sum(),
                state,
                parts.stream().noneMatch(part -> part.isSegment() && part.hasTarget() && part.state() == null));
    }

    private void originalData() {
        while (xml.nextChild()) {
            if ("data".equals(coreName()) && xml.attribute("id") != null) {
                originalData.put(xml.attribute("id"), inline().words());
            } else {
                xml.skip();
            }
        }
    }

    private void part(boolean isSegment) {
        var state = xml.attribute("state");
        var texts = new HashMap<String, InlineText>();
        String order = null;
        while (xml.nextChild()) {
            var name = coreName();
            if (!"source".equals(name) && !"target".equals(name)) {
                xml.skip();
                continue;
            }
            if ("target".equals(name)) {
                order = xml.attribute("order");
                requireLanguage(xml.attribute(XMLConstants.XML_NS_URI, "lang"));
            }
            var inlineText = inline();
            if (texts.put(name, isSegment ? inlineText.withoutIndentation() : inlineText) != null) {
                fault("xliff.unit.parts", name);
            }
        }
        if (texts.get("source") == null) {
            fault("xliff.unit.parts", "source");
        }
        parts.add(new UnitPart(isSegment, texts.get("source"), texts.get("target"), order, state));
    }

    private InlineText inline() {
        var inlineReader = new InlineReader(xml, core, originalData);
        var inlineText = inlineReader.read();
        fault = fault == null ? inlineReader.fault() : fault;
        return inlineText;
    }

    private void requireLanguage(String tag) {
        if (tag != null && target != null && Language.of(tag).orElse(null) != target) {
            fault("xliff.unit.language", tag);
        }
    }

    /** Returns the parts in the order of their targets (XLIFF 2.1, 4.3.1.20): each position is taken once. */
    private List<UnitPart> ordered() {
        var ordered = new UnitPart[parts.size()];
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var place = part.order() == null ? i : place(part.order());
            if (place < 0 || place >= ordered.length || ordered[place] != null) {
                fault("xliff.unit.order", Objects.requireNonNullElse(part.order(), Integer.toString(i + 1)));
                return parts;
            }
            ordered[place] = part;
        }
        return List.of(ordered);
    }

    private static int place(String order) {
        return order.matches("[0-9]{1,6}") ? Integer.parseInt(order) - 1 : -1;
    }

    /** Returns the target. The text between segments is taken from the source if a tool gave it no target. */
    private static List<Object> target(List<UnitPart> ordered) {
        if (ordered.stream().noneMatch(part -> part.isSegment() && part.hasTarget())) {
            return List.of();
        }
        return ordered.stream()
                .filter(part -> part.target() != null || !part.isSegment())
                .flatMap(part -> (part.target() == null ? part.source() : part.target()).pieces().stream())
                .toList();
    }

    /**
     * Returns the state of the least finished segment that has a source. A segment without a target counts as initial, whatever its
     * attribute says, and a filled one without a state as translated: many tools write none.
     */
    private TargetState state() {
        var states = new ArrayList<TargetState>();
        for (var part : parts) {
            var stated = part.state() == null ? null : stated(part.state());
            if (part.isSegment()
                    && part.source() != null
                    && !part.source().pieces().isEmpty()) {
                states.add(
                        part.target() == null
                                ? TargetState.INITIAL
                                : Objects.requireNonNullElse(
                                        stated, part.hasTarget() ? TargetState.TRANSLATED : TargetState.INITIAL));
            }
        }
        return states.stream().min(Comparator.naturalOrder()).orElse(TargetState.INITIAL);
    }

    private TargetState stated(String state) {
        for (var known : TargetState.values()) {
            if (known.toString().equals(state)) {
                return known;
            }
        }
        fault("xliff.unit.state", state);
        return null;
    }

    private String coreName() {
        return core.equals(xml.namespace()) ? xml.name() : "";
    }

    private void fault(String code, Object... arguments) {
        fault = fault == null ? Refusal.workflow(code, arguments) : fault;
    }
}
