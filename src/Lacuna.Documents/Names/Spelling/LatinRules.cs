namespace Lacuna.Documents.Names.Spelling;

/// <summary>Latin spellings that stand for one sound: of one Cyrillic letter in several systems and languages, and of
/// one name in several languages or hands.</summary>
/// <remarks>Written as <see cref="LatinCyrillicRules"/>, with <c>~</c>: the rule holds in both directions.</remarks>
internal static class LatinRules
{
    public const string Text =
        """
        š~sh3 sch5 s3 sz8 ch12
        č~ch3 c3 tsch5 tch5 cz8 tsh5
        ž~zh3 z3 j8 sch12
        ć~c3 ch5
        ç~c3 s5
        đ~dj3 d3
        ł~l3
        ñ~n3 ny5 gn8 nh8
        ń~n3
        ř~r3 rz5
        ś~s3 ż10
        ź~z3
        ż~z3 zh5
        ş~s3 sh3
        ţ~t3 ts5
        ğ~g3 gh5
        ę~e3 en8
        ą~a3 on12 om12
        ě~e3 ie8
        ö~oe1 o3 eu10 e12
        ő~o3 oe5
        ü~ue1 u3 y10
        ä~ae1 a3 e8
        å~aa1 a3 o8
        kh~h8 ch5 j8 k10 x8 q12
        h~j12 x8 g30 -22
        h~ch15
        shch~schtsch1 chtch1 sch5 stch5 sch5 sc8 ch8 szcz5 šč3 chtsch3 tch8 shsh8 sch3 tsch8
        sh~ch12 sch3 sz8 x15 s25 sj15
        sch~ch15 x15
        sch~sj15 s20
        ch~tsch3 tch3 cz5 tx8 tj8 tsh5 c15 k15 ci12 q15 sch10 ts20
        sch~schtsch8 chtch8 chtsch8
        cho~tscho3 sho12
        zh~j8 sch8 z12 g10 zj5 jh5
        dzh~dj3 dsch3 j8 dž3 dj0 gi10 d25
        dj~dsch5 g15 j8
        ts~tz3 z8 c5 cz8 s25 tc8
        tz~z10 c10
        cz~tz8
        ks~x3
        cs~x5
        ph~f3 p20
        pf~f12
        v~w5 f15 b22 ff8
        v~u20
        w~u12 ou10 uu8 gu15
        f~w25
        th~t8 f30
        dh~d8
        gh~g8 -20
        bh~b10
        rh~r8
        lh~l10 ll12
        nh~n12
        q~k5 g20 c8
        qu~k8 kw5 cu8 kv5 c10
        gu~g8 gw8
        c~k5 s12 z12
        ck~k3 c3 kk3 q8
        cc~k8 ch15 cch12
        g~j15 k35 zh15
        x~s20 h15 sh15 z20 j12
        s~z12
        ss~s8 sz15 z18
        sz~s12 z15
        zz~z10 ts15 tz10
        d~t30
        b~p35
        y~i5 j8 ii5 ij5
        i~j12 e25 ie10 ee12 
        iy~y3 i5 ii3 ij3 yi3
        iy~yj0 j8
        yi~i5 y5
        ii~i5 ij3 y5
        ij~i5 yj3
        ie~e10 ee12 y12 i10
        ey~ei3 y10 ay15 ie10 ej3 ej3
        ei~ai10 ie15 y12 ij12 ej3
        ei~e15
        ay~ai3 aj3 ey12
        ai~e15
        ya~ia3 ja3 a15
        yu~iu3 ju3 u12 you5 iou5
        yo~io5 jo3 o12 yeo8 e12 jo3 io3 eo12
        ye~ie3 je3 e8
        iy~ey12
        e~i25
        e~io15 yo12 jo12
        eo~io12
        o~u20 ou12
        o~oh8 oe15 au15 aw15
        ou~u3 oo8 w10 au20 ow8
        oo~u8 o10
        au~ou20 aw5 av10
        ew~eu8 ev8
        ou~o12
        u~w15 v20 i30
        u~y22
        eu~e15 oi15 oy12
        ea~e12 ee12
        oy~oi3 oj3
        ui~uy3 uj3
        a~ah5
        ae~e12
        a~aa5
        e~ee8
        oe~e12
        ff~f3 v8
        hs~x12
        hw~hu5
        hu~w12
        sky$~ski3 skii3 skij3 skiy3 skyy3 skyi3 skyj3 sci15
        tsky$~cki5 zki5 tzki5 zky5 cky5
        ov$~off3 ow3 of5 off0 ou15
        ev$~eff3 ew3 ef5 ieff5 iev5 yev5 iew5 jev5 yov8 ov10 iov8 eff3 ow12 ov10
        ev$~yeff8 eev8
        ovich$~ovitch3 owitsch3 ovic5 ovitsch3 owicz5 ovics8 ovych5
        vich$~vic5 vitch3 witsch3 wicz5 vych5 witz8
        y$~ie8 ey8 i5 ee12 yi3
        e$~-10 a25 he12
        h$~-6
        son$~sen12 sson5 sohn10
        s$~-40 ss5
        ez$~es8 es8
        z$~s8
        es$~is12
        mc^~mac3 mak5
        mac^~mak5
        o$~oh8
        os$~o25
        is$~es12
        us$~-30
        d~dt8
        t~dt12 tt5
        ng~n25
        mb~m25
        ia$~iya3 ija3 ya5 ja5 ea15
        iya$~ia3 ija3 ya3 ea8
        aya$~aia3 aja3 aia0
        yevich$~evich3 evitch5 ievich3 jewitsch3 yevitch3 iewicz5
        evich$~ievich3 evitch3 ewitsch3 yevich3
        yevna$~evna3 iewna5 jewna5
        l~lj8 ll8
        l~r60
        n~nn5
        rn~m35
        cl~d40
        li~h55
        vv~w25
        c~e45
        i~l45
        ii~u45
        h~b50
        n~m60
        in~m50
        u~n55
        o~c60
        t~f60
        l~t60
        r~n60
        """;
}
