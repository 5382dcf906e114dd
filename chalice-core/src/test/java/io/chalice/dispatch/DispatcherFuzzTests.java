package io.chalice.dispatch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;
import io.chalice.NotFoundError;
import io.chalice.event.EventFixtures;
import io.chalice.event.UnsupportedEventException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers events that nobody should send: whatever comes in, a response comes out, or one
 * line that says it is no request.
 */
class DispatcherFuzzTests {

	private static @Nullable CapturedLog log;

	private final Dispatcher dispatcher = new TestApplication().cors("GET,PUT", "/introspect", ChaliceRequest::toMap)
		.route("GET,POST", "/cities/{city}", (request) -> {
			throw new NotFoundError(request.path() + request.uriParams() + request.queryParams());
		})
		.route("PUT", "/cities/{city}/{rest+}", ChaliceRequest::jsonBody)
		.dispatcher();

	@BeforeContainer
	static void captureLog() {
		log = new CapturedLog();
	}

	@AfterContainer
	static void releaseLog() {
		if (log != null) {
			log.close();
		}
	}

	@Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
	void answersBytes(@ForAll byte[] event) {
		assertThatItIsAnswered(event);
	}

	@Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
	void answersMutatedEvents(@ForAll("mutations") Mutation mutation) {
		assertThatItIsAnswered(mutation.apply());
	}

	@Property(tries = 50_000, shrinking = ShrinkingMode.OFF)
	@Tag("full")
	void answersManyMutatedEvents(@ForAll("mutations") Mutation mutation) {
		assertThatItIsAnswered(mutation.apply());
	}

	@Provide
	Arbitrary<Mutation> mutations() {
		return Arbitraries.longs()
			.flatMap((seed) -> Arbitraries.of(EventFixtures.ALL)
				.flatMap((event) -> Arbitraries.of(Kind.values()).map((kind) -> new Mutation(event, kind, seed))));
	}

	@Example
	void answersWhatIsTooDeepForTheStack() {
		assertThatItIsAnswered(EventFixtures.utf8("[".repeat(1_000_000)));
		assertThatItIsAnswered(EventFixtures.utf8(
				"{\"httpMethod\":\"PUT\",\"path\":\"/introspect\",\"requestContext\":" + "{\"a\":".repeat(1_000_000)));
		assertThatItIsAnswered(Requests.rest("PUT", "/cities/a/b")
			.header("Content-Type", "application/json")
			.body("[".repeat(1_000_000))
			.bytes());
	}

	@Example
	void answersWhatIsHuge() {
		String huge = "x".repeat(8_000_000);
		assertThatItIsAnswered(Requests.rest("PUT", "/introspect").body(huge).bytes());
		assertThatItIsAnswered(Requests.rest("GET", "/cities/" + huge).bytes());
		assertThatItIsAnswered(Requests.functionUrl("GET", "/a" + "/".repeat(1_000_000)).bytes());
		assertThatItIsAnswered(
				Requests.functionUrl("GET", "/cities/a").with("rawQueryString", "a&".repeat(1_000_000)).bytes());
		assertThatItIsAnswered(EventFixtures.utf8("{\"httpMethod\":" + "9".repeat(100_000) + "}"));
		assertThatItIsAnswered(EventFixtures.utf8("{\"requestContext\":1e999999999}"));
	}

	private void assertThatItIsAnswered(byte[] event) {
		byte[] response;
		try {
			response = this.dispatcher.dispatch(new ByteArrayInputStream(event), null);
		}
		catch (UnsupportedEventException ex) {
			assertThat(ex.getMessage()).hasLineCount(1);
			return;
		}
		assertThat(Answer.of(response).text()).doesNotContain("\tat ");
	}

	/**
	 * What happens to an event.
	 */
	enum Kind {

		TRUNCATED, BYTES_CHANGED, BYTES_INSERTED, BYTES_REMOVED, ESCAPE_INSERTED, MEMBER_RETYPED, MEMBER_MISSING,
		MEMBER_TWICE, MEMBERS_RETYPED, MEMBER_OF_ANOTHER

	}

	/**
	 * A change of an event, the same whenever it is applied.
	 *
	 * @param event the fixture's name
	 * @param kind the kind of change
	 * @param seed what decides the details
	 */
	record Mutation(String event, Kind kind, long seed) {

		byte[] apply() {
			return new Mutator(new Random(this.seed)).mutate(this.event, this.kind);
		}

	}

	private record Mutator(Random random) {

		private static final List<String> ESCAPES = List.of("\\ud800", "\\udc00\\ud800", "\\u0000", "\\u000d\\u000a",
				"%", "%ff", "\"", "\\");

		byte[] mutate(String name, Kind kind) {
			byte[] event = EventFixtures.bytes(name);
			return switch (kind) {
				case TRUNCATED -> Arrays.copyOf(event, this.random.nextInt(event.length));
				case BYTES_CHANGED -> bytesChanged(event);
				case BYTES_INSERTED -> splice(event, randomBytes(), 0);
				case BYTES_REMOVED -> splice(event, new byte[0], 1 + this.random.nextInt(20));
				case ESCAPE_INSERTED -> splice(event, EventFixtures.utf8(pick(ESCAPES)), 0);
				case MEMBER_RETYPED -> Requests.json(retyped(EventFixtures.members(name), 1));
				case MEMBERS_RETYPED -> Requests.json(retyped(EventFixtures.members(name), 5));
				case MEMBER_MISSING -> Requests.json(memberMissing(EventFixtures.members(name)));
				case MEMBER_TWICE -> memberTwice(event);
				case MEMBER_OF_ANOTHER -> Requests.json(memberOfAnother(EventFixtures.members(name)));
			};
		}

		private byte[] bytesChanged(byte[] event) {
			byte[] changed = event.clone();
			for (int i = this.random.nextInt(8); i >= 0; i--) {
				changed[this.random.nextInt(changed.length)] = (byte) this.random.nextInt(256);
			}
			return changed;
		}

		private byte[] randomBytes() {
			byte[] bytes = new byte[1 + this.random.nextInt(16)];
			this.random.nextBytes(bytes);
			return bytes;
		}

		private byte[] splice(byte[] event, byte[] inserted, int removed) {
			int at = this.random.nextInt(event.length - removed);
			byte[] spliced = Arrays.copyOf(event, event.length + inserted.length - removed);
			System.arraycopy(inserted, 0, spliced, at, inserted.length);
			System.arraycopy(event, at + removed, spliced, at + inserted.length, event.length - at - removed);
			return spliced;
		}

		private byte[] memberTwice(byte[] event) {
			String text = new String(event, StandardCharsets.UTF_8).strip();
			Map<String, Object> members = EventFixtures.members("rest-put.json");
			String name = pick(new ArrayList<>(members.keySet()));
			String again = new String(Requests.json(value(0)), StandardCharsets.UTF_8);
			return EventFixtures.utf8(text.substring(0, text.length() - 1) + ",\"" + name + "\":" + again + "}");
		}

		private @Nullable Object memberMissing(Map<String, Object> event) {
			Object copy = mutableCopy(event);
			List<Map<String, Object>> objects = new ArrayList<>();
			collect(copy, objects);
			Map<String, Object> object = pick(objects);
			object.remove(pick(new ArrayList<>(object.keySet())));
			return copy;
		}

		private @Nullable Object retyped(Map<String, Object> event, int times) {
			Object copy = mutableCopy(event);
			List<Map<String, Object>> objects = new ArrayList<>();
			collect(copy, objects);
			for (int i = 0; i < times; i++) {
				Map<String, Object> object = pick(objects);
				put(object, pick(new ArrayList<>(object.keySet())), value(0));
			}
			return copy;
		}

		private Object memberOfAnother(Map<String, Object> event) {
			Map<String, Object> other = EventFixtures.members(pick(EventFixtures.ALL));
			String name = pick(new ArrayList<>(other.keySet()));
			put(event, name, other.get(name));
			return event;
		}

		@SuppressWarnings("NullAway") // null is one of the things to try
		private static void put(Map<String, Object> object, String name, @Nullable Object value) {
			object.put(name, value);
		}

		private @Nullable Object value(int depth) {
			return switch (this.random.nextInt((depth < 3) ? 14 : 11)) {
				case 0 -> null;
				case 1 -> this.random.nextBoolean();
				case 2 -> this.random.nextInt();
				case 3 -> Double.MAX_VALUE;
				case 4 -> "";
				case 5 -> "x".repeat(1 << this.random.nextInt(17));
				case 6 -> "%zz%C3%28%00\u0000\r\n\ud83d\ude00";
				case 7 -> pick(List.of("GET", "PUT", "OPTIONS", "HEAD", "/introspect", "/cities/x", "/cities/x/y/z",
						"//", "/{city}", "1.0", "2.0", "3.0", "*/*", "application/json", "{\"a\":", "not Base64!"));
				case 8 -> "/" + "a/".repeat(1 << this.random.nextInt(12));
				case 9 -> deep(1 << this.random.nextInt(9));
				case 10 -> "%".repeat(this.random.nextInt(1000));
				case 11 -> Arrays.asList(value(depth + 1), value(depth + 1));
				case 12 -> List.of();
				default -> object(depth);
			};
		}

		private Map<String, Object> object(int depth) {
			Map<String, Object> object = new LinkedHashMap<>();
			for (String name : List.of("Content-Type", "http", "method", "stage", "a")) {
				put(object, name, value(depth + 1));
			}
			return object;
		}

		private static Object deep(int depth) {
			Object value = Map.of();
			for (int i = 0; i < depth; i++) {
				value = ((i & 1) == 0) ? List.of(value) : Map.of("a", value);
			}
			return value;
		}

		private static @Nullable Object mutableCopy(@Nullable Object value) {
			if (value instanceof Map<?, ?> map) {
				Map<String, Object> copy = new LinkedHashMap<>();
				map.forEach((name, member) -> put(copy, (String) name, mutableCopy(member)));
				return copy;
			}
			return value;
		}

		@SuppressWarnings("unchecked")
		private static void collect(@Nullable Object value, List<Map<String, Object>> objects) {
			if (value instanceof Map<?, ?> map && !map.isEmpty()) {
				objects.add((Map<String, Object>) map);
				map.values().forEach((member) -> collect(member, objects));
			}
		}

		private <T> T pick(List<T> list) {
			return list.get(this.random.nextInt(list.size()));
		}

	}

}
