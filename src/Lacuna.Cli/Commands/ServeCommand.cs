using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Web;
using Microsoft.Extensions.Hosting;

namespace Lacuna.Cli.Commands;

/// <summary><c>lacuna serve</c>: the reading room in a browser.</summary>
internal static class ServeCommand
{
    public static Command Create(TextWriter output)
    {
        var archive = Shared.Archive();
        var port = new Option<int>("--port") { Description = "Port to listen on", DefaultValueFactory = _ => 8080 };
        var command = new Command("serve", """
            Serves the reading room on this machine until it is stopped with Ctrl-C.

            Examples:
              lacuna serve
              lacuna serve --archive /srv/archive --port 9000
            """) { archive, port };
        command.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535)
            {
                result.AddError("--port takes 0 to 65535.");
            }
        });
        command.SetAction((parsed, cancellation) => Serve(parsed.GetValue(archive) ?? "archive", parsed.GetValue(port), output, cancellation));
        return command;
    }

    private static async Task<int> Serve(string archive, int port, TextWriter output, CancellationToken cancellation)
    {
        var room = ReadingRoom.Open(archive);
        await using var app = WebApp.Build(room, new WebOptions(port));
        await app.StartAsync(cancellation);
        await output.WriteLineAsync($"The reading room is open: {string.Join(' ', app.Urls)}\nStop it with Ctrl-C.");
        await output.FlushAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return CommandLine.Done;
    }
}
