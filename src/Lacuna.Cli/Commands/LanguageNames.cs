namespace Lacuna.Cli.Commands;

/// <summary>Names of languages in English.</summary>
internal static class LanguageNames
{
    /// <summary>The name of a language, or its code.</summary>
    public static string Of(string code) => code switch
    {
        "en" => "English",
        "es" => "Spanish",
        "ru" => "Russian",
        "fr" => "French",
        "de" => "German",
        "pt" => "Portuguese",
        "uk" => "Ukrainian",
        _ => code,
    };
}
