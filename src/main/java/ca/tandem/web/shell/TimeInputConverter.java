package ca.tandem.web.shell;

import jakarta.faces.convert.FacesConverter;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A converter for a time of day, entered as {@code 16:30} or {@code 16 h 30}. */
@FacesConverter(forClass = LocalTime.class)
public class TimeInputConverter extends InputConverter<LocalTime> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?::\\s*(\\d{2})|[hH]\\s*(\\d{2})?)");

    public TimeInputConverter() {
        super("error.time");
    }

    @Override
    public Optional<LocalTime> parse(String typed) {
        var matcher = TIME.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var minutes = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return Optional.of(
                LocalTime.of(Integer.parseInt(matcher.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
    }

    @Override
    public String format(LocalTime value) {
        return "%02d:%02d".formatted(value.getHour(), value.getMinute());
    }
}
