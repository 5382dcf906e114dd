package io.chalice.samples.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.document.Permission;

import static org.assertj.core.api.Assertions.assertThat;

class DefenceTests {

	@Test
	void aRowIsAPermissionWithAReason(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("README.md"), """
				| action | resource | called | why |
				|---|---|---|---|
				| `s3:GetObject` | `arn:aws:s3:::b/*` | yes | `GET /` |
				| `s3:PutObject` | `arn:aws:s3:::b/*` | no | only when there is something to put |
				| `s3:DeleteObject` | `arn:aws:s3:::b/*` | no |  |
				""");
		assertThat(Defence.read(file).seen()).hasSize(2)
			.containsEntry(new Permission("s3:GetObject", "arn:aws:s3:::b/*"), true)
			.containsEntry(new Permission("s3:PutObject", "arn:aws:s3:::b/*"), false);
	}

}
