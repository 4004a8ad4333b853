using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Insertions;

/// <summary>Given names, by which "Lew [Douglas]" is a completed name and "Koslov [Kozlov]" is not.</summary>
internal static class GivenNames
{
    private static readonly WordSet Names = new(
        "aaron abe abraham adam adlai adolf adolph adrian al alan albert alec alex alexander alfred alger allan allen allison alvin amos andrew andy angus ann anna anne anthony archibald arnold arthur averell barbara barry "
        + "bart ben benjamin bernard bert bill bob bobby boris brent brian bruce bryan burton byron calvin carl carlisle carol cavendish cecil charles charlie chester chet chip chris christian christopher clarence clark claude clayton clement clifford clyde "
        + "conrad cord cyril cyrus dan daniel dave david dean dennis derek dick don donald doris dorothy douglas doug drew duncan dwight earl ed eddie edgar edmund eduard edward edwin eleanor eli elbridge elizabeth ellis elmer elsworth emil "
        + "eric ernest ernst eugene evan evelyn felix ferdinand floyd foster foy frances francis frank franklin fred frederick fritz gabriel gary gene geoffrey george gerald gerard gilbert glenn gordon graham gregory griffith guy hal "
        + "hamilton hank hans harlan harlan harley harold harris harry hartley harvey hayden helen henri henry herbert herman hervé hiram homer horace howard hubert hugh hugo ian ira irving isaac ivan jack jacob jacques jake james jan jane "
        + "jay jean jeff jefferson jerome jerry jesse jim jimmy joe john johnny jonathan joseph josef joyce julian julius karl kathleen keith kenneth kermit kurt lauris laurence lawrence lee leo leon leonard leslie lester lew lewis "
        + "lewellyn lincoln livingston livingstone llewellyn lloyd louis lowell loy lucius ludwig luke luther lyndon mac malcolm manuel marcel marion mark marshall martin marvin mary matthew maurice max maxwell mel merle michael mike miles "
        + "milton morris mortimer murat myron nathan nathaniel ned nelson nicholas nick noel norman oliver orville oscar otto owen park pat patrick paul pete peter phil philip phillip pierre pierson ralph ray raymond reinhold rex "
        + "richard rob robert rod roderic rodney roger roland ron ronald roswell roy rudolf rudolph rupert russell ruth ryan sam samuel scott selwyn seymour sherman sid sidney sol spencer stan stanley stephen steve steven stewart "
        + "stuart sumner susan sydney ted terence theodore thomas thornton thruston tim timothy toby todd tom tommy tony townsend tracy tyler valentin vance vernon victor vincent virgil vladimir wallace walter walton walt ward "
        + "warren wayne wells werner wilbur wilfred wilhelm will willard william willy wilson winston winthrop woodrow woodruff wymberley "
        + "abel adolfo agustín alberto alejandro alejo alfonso alfredo álvaro ana andrés ángel antonio armando arturo augusto aureliano benito bernardo blas camilo carlos che celia césar clodomiro daniel diego domingo eduardo emilio "
        + "enrique ernesto esteban eugenio eusebio faustino federico felipe félix fermín fernando fidel flavio francisco fulgencio gabriel galo germán gilberto gonzalo gustavo guillermo héctor hernán hipólito horacio ignacio isidoro jacobo "
        + "jaime javier jesús joaquín jorge josé juan julio justo lázaro leandro leonel leopoldo lorenzo lucio luis manuel marcelo marcos maría mario martín mauricio máximo miguel milton nicolás octavio omar oscar osmany osvaldo pablo "
        + "pedro rafael ramiro ramón raúl regino ricardo roberto rodolfo rodrigo rogelio rolando rómulo rosa rubén salvador santiago sergio silvio teodoro tomás ulises vicente vilma víctor vladimiro "
        + "aleksandr aleksei aleksey alexei anastas anatoly andrei andrey anton arkady boris dmitri dmitry evgeny fedor fyodor frol georgi georgy gennady grigory igor ilya iosif ivan kirill klim kliment konstantin lavrenty lazar leonid "
        + "lev maksim maxim mikhail nikita nikolai nikolay oleg pavel petr pyotr rodion roman semyon sergei sergey stanislav stepan timofei vadim valentin valerian valery vasily vasili viktor vitaly vladimir vladislav vyacheslav yakov yuri yury "
        + "alcide amintore antonio bruno carlo enrico ercole ferruccio gaetano giancarlo giovanni giulio giuseppe luigi mario palmiro pietro sandro aldo umberto "
        + "andré antoine charles christian edgar edouard etienne félix françois georges guy hervé hugues jean jules léon louis marcel maurice michel olivier paul pierre rené robert roger vincent "
        + "friedrich fritz gerhard gustav heinrich heinz helmut hermann jakob johann josef klaus konrad kurt ludwig otto walter wilhelm willi willy władysław wladyslaw bolesław jan józef stanisław edvard klement rudolf jozef imre mátyás josip milovan "
        + "aleksandar edvard ante koča marko александр алексей анастас андрей борис василий виктор владимир вячеслав георгий григорий дмитрий иван игорь константин леонид лаврентий михаил никита николай павел петр родион сергей фидель эрнесто рауль юрий фрол");

    /// <summary>Whether a folded word is one.</summary>
    public static bool Has(string folded) => Names.Has(folded);
}
