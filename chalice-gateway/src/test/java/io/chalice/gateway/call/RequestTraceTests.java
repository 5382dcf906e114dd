package io.chalice.gateway.call;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestTrace}.
 */
class RequestTraceTests {

	private static final String ROOT = "Root=1-5759e988-bd862e3fe1be46a994272793";

	private static final Instant TIME = Instant.ofEpochSecond(0x5759e988L);

	@Test
	void startsOneWithoutHeader() {
		RequestTrace trace = RequestTrace.of(null, TIME);
		assertThat(trace.incoming()).matches("Root=1-5759e988-[0-9a-f]{24}");
		assertThat(trace.full()).matches(trace.incoming() + ";Parent=[0-9a-f]{16};Sampled=0");
	}

	@Test
	void startsOneWhenTheHeaderHasNone() {
		assertThat(RequestTrace.of("Self=1", TIME).incoming()).startsWith("Root=1-5759e988-");
	}

	@Test
	void keepsACompleteOne() {
		String complete = ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1";
		assertThat(RequestTrace.of(complete, TIME)).isEqualTo(new RequestTrace(complete, complete));
	}

	@Test
	void completesARootOnly() {
		RequestTrace trace = RequestTrace.of(ROOT, TIME);
		assertThat(trace.incoming()).isEqualTo(ROOT);
		assertThat(trace.full()).matches(ROOT + ";Parent=[0-9a-f]{16};Sampled=0");
	}

	@Test
	void takesAParentForSampled() {
		assertThat(RequestTrace.of(ROOT + ";parent=53995c3f42cd8ad8", TIME).full())
			.isEqualTo(ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1");
	}

}
