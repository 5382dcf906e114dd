package io.chalice.policy.explain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTests {

	@Test
	void aCallIsNamedOnceWithAllOrigins() {
		Reason one = new Reason("s3.PutObject", "app.A.put:3", List.of("app.A.put: entry point"),
				List.of("literal in b"));
		Reason other = new Reason("s3.PutObject", "app.A.put:3", List.of("app.A.put: entry point"),
				List.of("literal in a", "literal in b"));
		Reason elsewhere = new Reason("s3.PutObject", "app.A.put:4", List.of(), List.of());
		assertThat(Reason.merge(List.of(one, elsewhere, other))).containsExactly(new Reason("s3.PutObject",
				"app.A.put:3", List.of("app.A.put: entry point"), List.of("literal in a", "literal in b")), elsewhere);
	}

}
