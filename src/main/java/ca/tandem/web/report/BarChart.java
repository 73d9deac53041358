package ca.tandem.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar chart as SVG, drawn on the server, without scripts and without styles other than classes. Series differ by pattern and by name, not
 * by colour alone; a table beside the chart holds the same values.
 *
 * @param id the prefix of the ids in the SVG, unique on the page
 * @param title the title
 * @param description the description of the chart, a sentence
 * @param labels the labels below the bars
 * @param series the series of bars
 * @param stacked true if the bars of a label are stacked, false if they are side by side
 */
public record BarChart(
        String id, String title, String description, List<String> labels, List<Series> series, boolean stacked) {

    private static final int WIDTH = 720;
    private static final int LEFT = 48;
    private static final int TOP = 40;
    private static final int HEIGHT = 180;
    private static final int LABELS = 30;
    private static final int LEGEND_STEP = 165;

    /** Right margin: half of the last label fits beside the last bar. */
    private static final int RIGHT = 42;

    private static final int MOST_LABELS = 6;
    private static final double BAR = 0.7;
    private static final int STEPS = 4;
    private static final int TEXT_BELOW = 18;

    /** A series of bars, with a value for each label; NaN where there is none. */
    public record Series(String name, List<Double> values) {}

    public BarChart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** Returns the highest value on the axis, at least that of the highest bar. */
    double top() {
        var highest = highest();
        if (highest <= STEPS) {
            return STEPS;
        }
        var power = Math.pow(10, Math.floor(Math.log10(highest / STEPS)));
        var step = List.of(1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0).stream()
                .map(factor -> factor * power)
                // Counts of editions are whole numbers.
                .filter(one -> one == Math.rint(one) && one * STEPS >= highest)
                .findFirst()
                .orElse(10 * power);
        return step * STEPS;
    }

    /** Checks whether there is any bar to draw. */
    boolean hasBars() {
        return highest() > 0;
    }

    private double highest() {
        var highest = 0.0;
        for (var place = 0; place < labels.size(); place++) {
            var sum = 0.0;
            for (var one : series) {
                var value = value(one, place);
                sum = stacked ? sum + value : Math.max(sum, value);
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    private static double value(Series series, int place) {
        var value = series.values().get(place);
        return value.isNaN() ? 0 : value;
    }

    /** Returns the chart as an SVG element. */
    public String svg() {
        var parts = new ArrayList<String>();
        parts.add("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + (TOP + HEIGHT + LABELS)
                + "\" aria-labelledby=\"" + id + "-title " + id + "-description\"><title id=\"" + id + "-title\">"
                + escape(title) + "</title><desc id=\"" + id + "-description\">" + escape(description) + "</desc>");
        parts.add("<defs>");
        for (var kind = 0; kind < series.size(); kind++) {
            parts.add(pattern(kind));
        }
        parts.add("</defs>");
        legend(parts);
        axis(parts);
        bars(parts);
        parts.add("</svg>");
        return String.join("", parts);
    }

    private String pattern(int kind) {
        var mark =
                switch (kind) {
                    case 0 -> "<rect width=\"8\" height=\"8\"/>";
                    case 1 -> "<path d=\"M0 8L8 0M-2 2L2 -2M6 10L10 6\" stroke-width=\"2.5\"/>";
                    case 2 -> "<circle cx=\"4\" cy=\"4\" r=\"2\"/>";
                    default -> "<path d=\"M0 4H8M4 0V8\" stroke-width=\"1.5\"/>";
                };
        return "<pattern id=\"" + id + "-fill-" + kind + "\" class=\"series-" + kind
                + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">" + mark + "</pattern>";
    }

    private void legend(List<String> parts) {
        for (var kind = 0; kind < series.size(); kind++) {
            var x = LEFT + kind * LEGEND_STEP;
            parts.add(bar(kind, x, 8, 18, 14));
            parts.add(text(x + 26, 20, "start", series.get(kind).name()));
        }
    }

    private void axis(List<String> parts) {
        for (var step = 0; step <= STEPS; step++) {
            var y = TOP + HEIGHT - (double) HEIGHT * step / STEPS;
            parts.add("<path class=\"grid\" d=\"M" + LEFT + " " + plain(y) + "H" + (WIDTH - RIGHT) + "\"/>");
            parts.add(text(LEFT - 8, y + 4, "end", plain(top() * step / STEPS)));
        }
    }

    private void bars(List<String> parts) {
        var slot = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, labels.size());
        var every = (labels.size() + MOST_LABELS - 1) / MOST_LABELS;
        var scale = HEIGHT / top();
        for (var place = 0; place < labels.size(); place++) {
            var left = LEFT + slot * place + slot * (1 - BAR) / 2;
            var width = stacked ? slot * BAR : slot * BAR / series.size();
            double base = TOP + HEIGHT;
            for (var kind = 0; kind < series.size(); kind++) {
                var height = value(series.get(kind), place) * scale;
                var x = stacked ? left : left + width * kind;
                if (height > 0) {
                    parts.add(bar(kind, x, base - height, width, height));
                }
                base -= stacked ? height : 0;
            }
            if (place % every == 0) {
                parts.add(
                        text(LEFT + slot * (place + 1.0 / 2), TOP + HEIGHT + TEXT_BELOW, "middle", labels.get(place)));
            }
        }
    }

    private String bar(int kind, double x, double y, double width, double height) {
        return "<rect class=\"bar bar-" + kind + "\" fill=\"url(#" + id + "-fill-" + kind + ")\" x=\"" + plain(x)
                + "\" y=\"" + plain(y) + "\" width=\"" + plain(width) + "\" height=\"" + plain(height) + "\"/>";
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"" + plain(x) + "\" y=\"" + plain(y) + "\" text-anchor=\"" + anchor + "\">" + escape(words)
                + "</text>";
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.2f", number);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
