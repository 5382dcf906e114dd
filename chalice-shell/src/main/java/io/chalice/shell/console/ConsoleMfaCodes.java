package io.chalice.shell.console;

import java.util.Optional;

import io.chalice.deployer.aws.credentials.MfaCodes;

/**
 * Asks for codes of MFA devices at the terminal, if there is one.
 *
 * @param console where to ask
 */
public record ConsoleMfaCodes(Console console) implements MfaCodes {

	@Override
	public Optional<String> code(String device) {
		if (!this.console.prompts().available()) {
			return Optional.empty();
		}
		return Optional.of(this.console.prompts()
			.text("MFA code of " + device, "",
					(typed) -> typed.strip().matches("\\d{6}") ? null : "A code is six digits")
			.strip());
	}

}
