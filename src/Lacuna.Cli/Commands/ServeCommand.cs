using System.CommandLine;
using Lacuna.Archive;
using Lacuna.Archive.Preservation;
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
        var rate = new Option<int>("--rate") { Description = "Requests a second that one address may send to the API, feeds and lists", DefaultValueFactory = _ => new WebOptions(0).Rate };
        var proxy = new Option<bool>("--behind-proxy") { Description = "A proxy stands before the server: take the reader's address from X-Forwarded-For" };
        var command = new Command("serve", """
            Serves the reading room on this machine until it is stopped with Ctrl-C.

            Examples:
              lacuna serve
              lacuna serve --archive /srv/archive --port 9000
            """) { archive, port, rate, proxy };
        command.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535)
            {
                result.AddError("--port takes 0 to 65535.");
            }

            // What is not given has its usual value only later.
            if (result.GetResult(rate) is not null && result.GetValue(rate) is < 1 or > 1_000_000)
            {
                result.AddError("--rate takes 1 to 1000000.");
            }
        });
        command.SetAction((parsed, cancellation) => Serve(
            parsed.GetValue(archive) ?? "archive", new WebOptions(parsed.GetValue(port)) { Rate = parsed.GetValue(rate), BehindProxy = parsed.GetValue(proxy) }, output, cancellation));
        return command;
    }

    private static async Task<int> Serve(string archive, WebOptions options, TextWriter output, CancellationToken cancellation)
    {
        var room = ReadingRoom.Open(archive);
        if (room.Index.IsOlder())
        {
            await output.WriteLineAsync("The index of words is of another version; it is made anew.");
            await output.FlushAsync(cancellation);
            Rebuild.Run(archive, indexOnly: true, null, cancellation);
        }

        await using var app = WebApp.Build(room, options);
        await app.StartAsync(cancellation);
        await output.WriteLineAsync($"The reading room is open: {string.Join(' ', app.Urls)}\nStop it with Ctrl-C.");
        await output.FlushAsync(cancellation);
        _ = Task.Run(room.Index.Warm, CancellationToken.None);
        await app.WaitForShutdownAsync(cancellation);
        return CommandLine.Done;
    }
}
