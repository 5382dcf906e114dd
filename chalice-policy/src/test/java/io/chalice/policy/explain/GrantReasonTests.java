package io.chalice.policy.explain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrantReasonTests {

	@Test
	void aCallIsNamedOnceWithAllOrigins() {
		GrantReason one = new GrantReason("s3.PutObject", "app.A.put:3", List.of("app.A.put: entry point"),
				List.of("literal in b"));
		GrantReason other = new GrantReason("s3.PutObject", "app.A.put:3", List.of("app.A.put: entry point"),
				List.of("literal in a", "literal in b"));
		GrantReason elsewhere = new GrantReason("s3.PutObject", "app.A.put:4", List.of(), List.of());
		assertThat(GrantReason.merge(List.of(one, elsewhere, other))).containsExactly(new GrantReason("s3.PutObject",
				"app.A.put:3", List.of("app.A.put: entry point"), List.of("literal in a", "literal in b")), elsewhere);
	}

}
