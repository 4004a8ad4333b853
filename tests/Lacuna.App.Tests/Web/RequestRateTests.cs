using System.Net;
using Lacuna.Web;
using Lacuna.Web.Features.Shared;
using Xunit;

namespace Lacuna.App.Tests.Web;

public sealed class RequestRateTests(ReadingRoomServer server)
{
    [Fact]
    public void A_bucket_is_emptied_and_fills_again()
    {
        var clock = new Clock();
        var rate = new RequestRate(10, 20, clock);
        var client = IPAddress.Parse("192.0.2.1");
        for (var i = 19; i >= 0; i--)
        {
            Assert.Equal((true, i), (rate.Take(client).Allowed, i));
        }

        Assert.Equal((false, 0, 1), rate.Take(client));
        Assert.True(rate.Take(IPAddress.Parse("192.0.2.2")).Allowed);
        clock.Milliseconds += 100;
        Assert.True(rate.Take(client).Allowed);
        Assert.False(rate.Take(client).Allowed);
        clock.Milliseconds += 10_000;
        Assert.Equal((true, 19, 1), rate.Take(client));
    }

    [Fact]
    public void A_network_of_IPv6_is_one_client_and_IPv4_keeps_its_own()
    {
        var rate = new RequestRate(1, 1, new Clock());
        Assert.True(rate.Take(IPAddress.Parse("2001:db8:1:2::1")).Allowed);
        Assert.False(rate.Take(IPAddress.Parse("2001:db8:1:2:ffff::9")).Allowed);
        Assert.True(rate.Take(IPAddress.Parse("2001:db8:1:3::1")).Allowed);
        Assert.True(rate.Take(IPAddress.Parse("192.0.2.1")).Allowed);
        Assert.False(rate.Take(IPAddress.Parse("::ffff:192.0.2.1")).Allowed);
    }

    [Fact]
    public void Many_clients_do_not_fill_the_memory()
    {
        var clock = new Clock();
        var rate = new RequestRate(10, 20, clock);
        for (var i = 0; i < 200_000; i++)
        {
            Assert.True(rate.Take(new IPAddress(i)).Allowed);
            clock.Milliseconds++;
        }

        Assert.InRange(rate.Clients, 1, 50_001);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_with_the_time_to_wait_and_pages_are_not()
    {
        await using var app = WebApp.Build(server.Room, new WebOptions(0) { Rate = 1, BehindProxy = true });
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        HttpStatusCode[] statuses = [await Ask(http, "192.0.2.1"), await Ask(http, "192.0.2.1"), await Ask(http, "192.0.2.1")];
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, await Ask(http, "203.0.113.9, 192.0.2.2"));
        // On a slow machine a second goes by and allows one more: asked until what is allowed is used up.
        for (var tries = 0; tries < 100 && await Ask(http, "192.0.2.1") == HttpStatusCode.OK; tries++)
        {
        }

        using var refused = await Send(http, "192.0.2.1", "/search.csv?q=light");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Wait 1 second", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(("2", "0"), (refused.Headers.GetValues("RateLimit-Limit").Single(), refused.Headers.GetValues("RateLimit-Remaining").Single()));
        using var page = await Send(http, "192.0.2.1", "/search/help");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await app.StopAsync();
    }

    private static async Task<HttpStatusCode> Ask(HttpClient http, string client)
    {
        using var answer = await Send(http, client, "/api/collections");
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> Send(HttpClient http, string client, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", client);
        return http.SendAsync(request);
    }

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
