package io.chalice.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PropertiesModelTests {

	@Test
	void isReadAsItWasWritten() {
		PropertiesModel model = new PropertiesModel(Map.of("app.table", "orders-${app.size:größer}"),
				Set.of("app.password"), List.of("aws-s3:x"));
		assertThat(PropertiesModel.read(model.write())).isEqualTo(model);
		assertThat(PropertiesModel.read(PropertiesModel.NONE.write())).isEqualTo(PropertiesModel.NONE);
	}

	@Test
	void takesWhatALaterVersionWrote() {
		assertThat(PropertiesModel.read("""
				{"values": {"a": "1"}, "withheld": [], "skippedImports": [], "more": 1}"""
			.getBytes(StandardCharsets.UTF_8))).isEqualTo(new PropertiesModel(Map.of("a", "1"), Set.of(), List.of()));
	}

}
