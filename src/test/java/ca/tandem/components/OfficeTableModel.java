package ca.tandem.components;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table model of a hundred made-up rows, which are filtered, sorted and cut into pages on request. */
public class OfficeTableModel extends LazyDataModel<OfficeTableModel.OfficeRow> {

    static final List<String> OFFICES =
            List.of("Calgary", "Halifax", "Moncton", "Montréal", "Ottawa", "Toronto", "Vancouver");

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 100;

    /** A row of the table. */
    public record OfficeRow(int number, String office) implements Serializable {}

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) rows(filters).count();
    }

    @Override
    public List<OfficeRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return rows(filters).sorted(order(sorts)).skip(first).limit(size).toList();
    }

    private static Stream<OfficeRow> rows(Map<String, FilterMeta> filters) {
        return IntStream.rangeClosed(1, SIZE)
                .mapToObj(number -> new OfficeRow(number, OFFICES.get(number % OFFICES.size())))
                .filter(officeRow -> filters.values().stream()
                        .map(FilterMeta::getFilterValue)
                        .allMatch(text -> text == null || officeRow.office().startsWith(text.toString())));
    }

    private static Comparator<OfficeRow> order(Map<String, SortMeta> sorts) {
        var order = Comparator.comparing(OfficeRow::number);
        for (var sort : sorts.values()) {
            var by = sort.getField().equals("office")
                    ? Comparator.comparing(OfficeRow::office)
                    : Comparator.comparing(OfficeRow::number);
            order = (sort.getOrder().isDescending() ? by.reversed() : by).thenComparing(order);
        }
        return order;
    }
}
