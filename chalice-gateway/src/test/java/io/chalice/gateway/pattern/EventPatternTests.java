package io.chalice.gateway.pattern;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.json.JsonTree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EventPattern}.
 */
class EventPatternTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":["x"]}                          | {"a":"x"}           | true
			{"a":["x"]}                          | {"a":"y"}           | false
			{"a":["x"]}                          | {}                  | false
			{"a":["x","y"]}                      | {"a":"y"}           | true
			{"a":["x"],"b":[1]}                  | {"a":"x","b":1}     | true
			{"a":["x"],"b":[1]}                  | {"a":"x","b":2}     | false
			{"a":["x"]}                          | {"a":["w","x"]}     | true
			{"a":{"b":["x"]}}                    | {"a":{"b":"x"}}     | true
			{"a":{"b":["x"]}}                    | {"a":"x"}           | false
			{"a":{"b":["x"]}}                    | {"a":[{"b":"x"}]}   | true
			{"a":[null]}                         | {"a":null}          | true
			{"a":[null]}                         | {}                  | false
			{"a":[""]}                           | {"a":""}            | true
			{"a":[1]}                            | {"a":1.0}           | true
			{"a":[1]}                            | {"a":"1"}           | false
			{"a":[true]}                         | {"a":true}          | true
			{"a":[{"prefix":"in/"}]}             | {"a":"in/b"}        | true
			{"a":[{"prefix":"in/"}]}             | {"a":"out"}         | false
			{"a":[{"suffix":".csv"}]}            | {"a":"b.csv"}       | true
			{"a":[{"equals-ignore-case":"ab"}]}  | {"a":"AB"}          | true
			{"a":[{"anything-but":["x","y"]}]}   | {"a":"z"}           | true
			{"a":[{"anything-but":["x","y"]}]}   | {"a":"y"}           | false
			{"a":[{"anything-but":1}]}           | {"a":2}             | true
			{"a":[{"anything-but":"x"}]}         | {}                  | false
			{"a":[{"exists":true}]}              | {"a":null}          | true
			{"a":[{"exists":true}]}              | {"b":1}             | false
			{"a":[{"exists":false}]}             | {"b":1}             | true
			{"a":[{"exists":false}]}             | {"a":1}             | false
			{"a":[{"numeric":[">",0,"<=",5]}]}   | {"a":5}             | true
			{"a":[{"numeric":[">",0,"<=",5]}]}   | {"a":5.1}           | false
			{"a":[{"numeric":["=",3.5]}]}        | {"a":3.50}          | true
			{"a":[{"numeric":["<",3]}]}          | {"a":"2"}           | false
			{"$or":[{"a":["x"]},{"b":["y"]}]}    | {"b":"y"}           | true
			{"$or":[{"a":["x"]},{"b":["y"]}]}    | {"b":"z"}           | false
			{"c":[1],"$or":[{"a":["x"]},{"b":["y"]}]} | {"b":"y"}      | false
			""")
	void matches(String pattern, String event, boolean expected) {
		assertThat(EventPattern.of(pattern).matches(tree(event))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":                              | it is not JSON
			["a"]                              | it is not an object in JSON
			{}                                 | object without fields
			{"a":"x"}                          | 'a' takes a list of values, such as ["a"], or an object
			{"a":[]}                           | 'a' has an empty list
			{"a":[["x"]]}                      | 'a' has a list within its list
			{"a":[{"wildcard":"x*"}]}          | 'a' has the operator 'wildcard'; those that Lambda documents are
			{"a":[{"prefix":"x","suffix":"y"}]} | with 2 operators
			{"a":[{"prefix":1}]}               | prefix of 'a' takes a text
			{"a":[{"exists":"yes"}]}           | exists of 'a' takes true or false
			{"a":[{"anything-but":[]}]}        | anything-but of 'a' takes
			{"a":[{"numeric":[">"]}]}          | numeric of 'a' takes one or two comparisons
			{"a":[{"numeric":["!",1]}]}        | numeric of 'a' takes one or two comparisons
			{"$or":{"a":["x"]}}                | $or takes a list
			""")
	void saysWhatIsWrong(String pattern, String reason) {
		assertThatExceptionOfType(MalformedPatternException.class).isThrownBy(() -> EventPattern.of(pattern))
			.withMessageStartingWith("The event pattern " + pattern + " is wrong: ")
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.pattern()).isEqualTo(pattern));
	}

	@Test
	void takesAsMuchAsLambda() {
		assertThatExceptionOfType(MalformedPatternException.class)
			.isThrownBy(() -> EventPattern.of("{\"a\":[\"%s\"]}".formatted("x".repeat(4096))))
			.withMessageContaining("it has 4106 characters, and Lambda takes 4096");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> tree(String json) {
		return (Map<String, Object>) Objects.requireNonNull(JsonTree.read(json.getBytes(StandardCharsets.UTF_8)));
	}

}
