using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Lacuna.Archive;
using Lacuna.Web;

namespace Lacuna.Lab;

/// <summary>Bytes the server allocates for a request, asked over loopback by a client that allocates nothing.</summary>
internal static class Allocations
{
    private const int Requests = 500;

    public static async Task<int> Run(string archive, string[] pages)
    {
        await using var app = WebApp.Build(ReadingRoom.Open(archive), new WebOptions(0));
        await app.StartAsync();
        var port = new Uri(app.Urls.First()).Port;
        foreach (var page in pages)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", port);
            var request = Encoding.ASCII.GetBytes($"GET {page} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n");
            var buffer = new byte[1 << 16];
            var bytes = 0L;
            for (var i = 0; i < 50; i++)
            {
                bytes = Ask(socket, request, buffer);
            }

            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Requests; i++)
            {
                Ask(socket, request, buffer);
            }

            var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}: {each / 1024.0:F0} KB allocated per request, {bytes / 1024.0:F0} KB sent"));
        }

        await app.StopAsync();
        return 0;
    }

    // Reads one answer whole: chunked answers end with an empty chunk, others by their length.
    private static long Ask(Socket socket, byte[] request, byte[] buffer)
    {
        socket.Send(request);
        var total = 0L;
        while (true)
        {
            var read = socket.Receive(buffer);
            total += read;
            if (read == 0 || buffer.AsSpan(0, read).EndsWith("0\r\n\r\n"u8))
            {
                return total;
            }
        }
    }
}
