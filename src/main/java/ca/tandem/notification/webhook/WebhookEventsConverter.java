package ca.tandem.notification.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Converter between kinds of events and the text stored in the database: their names with blanks between them. */
@Converter(autoApply = true)
public class WebhookEventsConverter implements AttributeConverter<WebhookEvents, String> {

    @Override
    public String convertToDatabaseColumn(WebhookEvents events) {
        return events == null ? null : events.toString();
    }

    @Override
    public WebhookEvents convertToEntityAttribute(String column) {
        return column == null
                ? null
                : new WebhookEvents(Arrays.stream(column.split(" ", -1))
                        .map(WebhookEvent::valueOf)
                        .collect(Collectors.toSet()));
    }
}
