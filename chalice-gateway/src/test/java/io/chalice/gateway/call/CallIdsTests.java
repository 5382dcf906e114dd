package io.chalice.gateway.call;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CallIds}.
 */
class CallIdsTests {

	@Test
	void requestIdIsARandomUuid() {
		UUID uuid = UUID.fromString(CallIds.create().requestId());
		assertThat(uuid.version()).isEqualTo(4);
		assertThat(uuid.variant()).isEqualTo(2);
	}

	@Test
	void extendedIdLooksLikeOne() {
		assertThat(CallIds.create().extendedRequestId()).matches("[A-Za-z0-9_-]{15}=");
	}

	@Test
	void idsDiffer() {
		assertThat(CallIds.create()).isNotEqualTo(CallIds.create());
	}

}
