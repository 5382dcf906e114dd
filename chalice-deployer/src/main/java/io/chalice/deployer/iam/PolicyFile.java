package io.chalice.deployer.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.PolicySyntaxException;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.json.JsonNode;
import io.chalice.project.json.JsonObject;
import io.chalice.project.json.MalformedJsonException;
import io.chalice.project.json.PositionedJson;

/**
 * The policy of a stage as a file of the project.
 *
 * @param path where it is
 */
public record PolicyFile(Path path) {

	/**
	 * Return the file's name.
	 * @return the name, such as {@code policy.json}
	 */
	public String name() {
		return String.valueOf(this.path.getFileName());
	}

	/**
	 * Read the policy.
	 * @return the policy, or empty without a file
	 * @throws MalformedPolicyFileException when it is no policy
	 */
	public Optional<PolicyDocument> read() {
		return text().map((text) -> {
			try {
				return PolicyDocument.parse(text);
			}
			catch (PolicySyntaxException ex) {
				throw new MalformedPolicyFileException(this.path, ex);
			}
		});
	}

	/**
	 * Read a policy that has to be there.
	 * @param advice what to do if it is not, after a semicolon
	 * @return the policy
	 * @throws MissingPolicyFileException when there is no file
	 * @throws MalformedPolicyFileException when it is no policy
	 */
	public PolicyDocument required(String advice) {
		return read().orElseThrow(() -> new MissingPolicyFileException(this.path, advice));
	}

	/**
	 * Check a policy of a resource that has to be there. Whom it is for and what its
	 * conditions mean is up to AWS.
	 * @param advice what to do if it is not, after a semicolon
	 * @throws MissingPolicyFileException when there is no file
	 * @throws MalformedPolicyFileException when it is no JSON object
	 */
	public void requireObject(String advice) {
		String text = text().orElseThrow(() -> new MissingPolicyFileException(this.path, advice));
		try {
			JsonNode node = PositionedJson.read(text);
			if (!(node instanceof JsonObject)) {
				throw new MalformedPolicyFileException(this.path, node);
			}
		}
		catch (MalformedJsonException ex) {
			throw new MalformedPolicyFileException(this.path, ex);
		}
	}

	/**
	 * Return the file's digest.
	 * @return the SHA-256 in hexadecimal digits, or empty without a file
	 */
	public Optional<String> sha256() {
		return text().map((text) -> Sha256Digests.hex(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Return the digest a policy would have as a file.
	 * @param policy the policy
	 * @return the SHA-256 in hexadecimal digits
	 */
	public static String sha256(PolicyDocument policy) {
		return Sha256Digests.hex(policy.toPrettyJson().getBytes(StandardCharsets.UTF_8));
	}

	private Optional<String> text() {
		try {
			return Optional.of(Files.readString(this.path));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.path, ex);
		}
	}

	/**
	 * Write the policy.
	 * @param policy the policy
	 * @return the SHA-256 of what was written, in hexadecimal digits
	 */
	public String write(PolicyDocument policy) {
		try {
			Files.createDirectories(this.path.toAbsolutePath().getParent());
			Files.writeString(this.path, policy.toPrettyJson());
			return sha256(policy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
