package io.chalice.route;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTableTests {

	private final RouteTable<String> table = new RouteTable<>();

	@ParameterizedTest
	@CsvSource({ "/,/", "/cities,/cities", "/cities/seattle,/cities/{city}", "/cities/all,/cities/all",
			"/cities/all/x,/cities/{city}/{street}", "/cities/seattle/pine,/cities/{city}/{street}",
			"/files/a,/files/{path+}", "/files/a/b/c,/files/{path+}", "/nope,", "/cities/a/b/c,", "/files," })
	void findsTheMostSpecificRoute(String path, @Nullable String expected) {
		routes("/", "/cities", "/cities/{city}", "/cities/all", "/cities/{city}/{street}", "/files/{path+}");
		assertThat(found("GET", path)).isEqualTo(expected);
	}

	@Test
	void goesBackWhereALiteralLeadsNowhere() {
		routes("/a/b/c", "/a/{x}/d");
		assertThat(this.table.find("GET", "/a/b/d")).hasValueSatisfying((match) -> {
			assertThat(match.path()).isEqualTo("/a/{x}/d");
			assertThat(match.variables()).isEqualTo(Map.of("x", "b"));
		});
	}

	@Test
	void forgetsTheVariablesOfAWayThatLedNowhere() {
		routes("/{a}/x", "/{a}/{b}/y", "/p/{q+}");
		assertThat(this.table.find("GET", "/p/1/z")).hasValueSatisfying((match) -> {
			assertThat(match.path()).isEqualTo("/p/{q+}");
			assertThat(match.variables()).isEqualTo(Map.of("q", "1/z"));
		});
	}

	@Test
	void fallsThroughToAGreedyRouteThatHasTheMethod() {
		add("POST", "/test");
		add("OPTIONS", "/{proxy+}");
		assertThat(found("OPTIONS", "/test")).isEqualTo("/{proxy+}");
		assertThat(found("POST", "/test")).isEqualTo("/test");
		assertThat(found("GET", "/test")).isNull();
	}

	@Test
	void prefersAnyOfALiteralToAMethodOfAGreedyRoute() {
		add(RouteTable.ANY, "/test/any");
		add("OPTIONS", "/{proxy+}");
		assertThat(found("OPTIONS", "/test/any")).isEqualTo("/test/any");
		assertThat(found("GET", "/test/any")).isEqualTo("/test/any");
	}

	@Test
	void prefersAMethodToAnyOfTheSamePath() {
		this.table.add(PathTemplate.of("/a"), RouteTable.ANY, "any");
		this.table.add(PathTemplate.of("/a"), "GET", "get");
		assertThat(this.table.find("GET", "/a").map(RouteMatch::target)).hasValue("get");
		assertThat(this.table.find("PUT", "/a").map(RouteMatch::target)).hasValue("any");
	}

	@ParameterizedTest
	@CsvSource({ "/cities/,/cities", "/files/a/,/files/{path+}", "/cities/seattle/,/cities/{city}" })
	void doesNotMindATrailingSlash(String path, String expected) {
		routes("/cities", "/cities/{city}", "/files/{path+}");
		assertThat(found("GET", path)).isEqualTo(expected);
	}

	@Test
	void leavesTheTrailingSlashOutOfAGreedyVariable() {
		routes("/{proxy+}");
		assertThat(variables("/proxy-value/")).isEqualTo(Map.of("proxy", "proxy-value"));
	}

	@Test
	void keepsADoubleSlashInAGreedyVariable() {
		routes("/{proxy+}");
		assertThat(variables("/proxy-value//double")).isEqualTo(Map.of("proxy", "proxy-value//double"));
	}

	@ParameterizedTest
	@CsvSource({ "//", "//cities", "/cities//seattle", "/cities//" })
	void takesAnEmptySegmentForNothing(String path) {
		routes("/", "/cities", "/cities/{city}", "/{city}");
		assertThat(found("GET", path)).isNull();
	}

	@Test
	void leavesTheRootToItself() {
		routes("/{proxy+}");
		assertThat(found("GET", "/")).isNull();
		assertThat(found("GET", "")).isNull();
	}

	@Test
	void leavesVariablesAsTheyWereSent() {
		routes("/cities/{city}");
		assertThat(variables("/cities/a%20b%2Fc+d")).isEqualTo(Map.of("city", "a%20b%2Fc+d"));
	}

	@Test
	void doesNotMistakeBracesInAPathForAVariable() {
		routes("/cities/{city}");
		assertThat(variables("/cities/{city}")).isEqualTo(Map.of("city", "{city}"));
	}

	@Test
	void knowsTheMethodsOfAPath() {
		add("POST", "/a");
		add("GET", "/a");
		add("DELETE", "/{proxy+}");
		assertThat(this.table.methods("/a")).containsExactly("POST", "GET", "DELETE");
		assertThat(this.table.methods("/b/c")).containsExactly("DELETE");
		assertThat(this.table.methods("/")).isEmpty();
	}

	@Test
	void knowsTheTargetsOfTheMostSpecificRouteInOrder() {
		for (String method : new String[] { "PUT", "GET", "POST", "PATCH", "DELETE", "HEAD" }) {
			add(method, "/a");
		}
		add("OPTIONS", "/{proxy+}");
		assertThat(this.table.targets("/a").keySet()).containsExactly("PUT", "GET", "POST", "PATCH", "DELETE", "HEAD");
		assertThat(this.table.targets("/")).isEmpty();
	}

	@Test
	void findsNothingInAnEmptyTable() {
		assertThat(found("GET", "/")).isNull();
		assertThat(this.table.methods("/")).isEmpty();
	}

	private void routes(String... paths) {
		for (String path : paths) {
			add("GET", path);
		}
	}

	private void add(String method, String path) {
		this.table.add(PathTemplate.of(path), method, path);
	}

	private @Nullable String found(String method, String path) {
		return this.table.find(method, path).map(RouteMatch::target).orElse(null);
	}

	private Map<String, String> variables(String path) {
		return this.table.find("GET", path).orElseThrow().variables();
	}

}
