package io.chalice.event.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.event.EventName;
import io.chalice.event.EventObject;
import io.chalice.event.UnsupportedEventException;
import io.chalice.json.JsonTree;
import io.chalice.schedule.ScheduledEvent;

/**
 * Reads what a schedule without an input of its own sends. Members that are not known are
 * skipped, optional ones may be missing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html">Using
 * templated targets</a>
 */
public final class ScheduleEventReader {

	private ScheduleEventReader() {
	}

	/**
	 * Read an event.
	 * @param event the event, JSON as UTF-8
	 * @return what it says
	 * @throws io.chalice.event.MalformedEventException when it is not JSON, or says
	 * something in another way
	 * @throws UnsupportedEventException when it is an event of another service
	 */
	public static ScheduledEvent read(byte[] event) {
		EventObject object = EventObject.read(event);
		if (!object.members().isEmpty() && !object.members().containsKey("detail-type")) {
			throw UnsupportedEventException.insteadOf(EventName.of(object.members()), "an event of a schedule");
		}
		return new ScheduledEvent(text(object, "id"), text(object, "account"), text(object, "region"),
				object.time("time"), object.list("resources"), detail(object));
	}

	/**
	 * Bring an event into the form that AWS's own class is read from: it cannot take what
	 * Scheduler sends, whose details are a text.
	 * @param event the event, JSON as UTF-8
	 * @return the event with its details as an object, JSON as UTF-8
	 * @throws io.chalice.event.MalformedEventException when it is not a JSON object
	 */
	public static byte[] withDetail(byte[] event) {
		EventObject object = EventObject.read(event);
		if (!(object.members().get("detail") instanceof String text)) {
			return event;
		}
		Map<String, @Nullable Object> members = new LinkedHashMap<>(object.members());
		members.put("detail", EventObject.read(text).members());
		return JsonTree.write(members);
	}

	private static String text(EventObject event, String name) {
		return Objects.requireNonNullElse(event.text(name), "");
	}

	// Scheduler sends the text "{}", rules of EventBridge an object
	private static Map<String, Object> detail(EventObject event) {
		Map<String, @Nullable Object> members = (event.members().get("detail") instanceof String text)
				? EventObject.read(text).members() : event.map("detail");
		Map<String, Object> detail = new LinkedHashMap<>();
		members.forEach((name, value) -> {
			if (value != null) {
				detail.put(name, value);
			}
		});
		return detail;
	}

}
