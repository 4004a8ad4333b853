using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lacuna.App.Tests.Web;

/// <summary>Writes a part of a page from a model made up by a test, for states that a small archive does not come into.</summary>
internal static class Partials
{
    /// <param name="services">The server's.</param>
    /// <param name="path">Path of the part: "/Features/Search/_Answer.cshtml".</param>
    /// <param name="page">The page that it stands on, from which parts within it are found: "/Search/Index".</param>
    /// <param name="model">Its model.</param>
    public static async Task<string> Write(IServiceProvider services, string path, string page, object model)
    {
        using var scope = services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(http, new RouteData(new RouteValueDictionary { ["page"] = page }), new ActionDescriptor { RouteValues = { ["page"] = page } });
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: false);
        view.EnsureSuccessful(null);
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var temp = new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await view.View!.RenderAsync(new ViewContext(action, view.View, data, temp, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
