namespace Lacuna.Web; internal static class Placeholder { }
