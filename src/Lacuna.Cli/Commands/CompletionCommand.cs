using System.CommandLine;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna completion</c>: scripts that complete verbs and options in a shell.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _lacuna() {
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _lacuna lacuna ./lacuna
        """;

    private const string Zsh = """
        #compdef lacuna
        _lacuna() { local -a found; found=("${(@f)$("${words[1]}" "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}"); compadd -a found; _files }
        compdef _lacuna lacuna
        """;

    private const string Fish = """
        complete -c lacuna -a '(lacuna "[suggest:"(string length (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Create(TextWriter output)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", """
            Prints a script that completes verbs and options in your shell.

            Examples:
              source <(lacuna completion bash)
              lacuna completion fish | source
            """) { shell };
        command.SetAction(parsed =>
        {
            output.WriteLine(parsed.GetValue(shell) switch { "zsh" => Zsh, "fish" => Fish, _ => Bash });
            return CommandLine.Done;
        });
        return command;
    }
}
