// Made by Scripts/unicode-folding.py from Unicode 14.0.0; do not edit.

extension FoldingTable {
  /// The Unicode version the table was made from.
  static let unicodeVersion = "14.0.0"

  /// How many characters the table replaces.
  static let characterCount = 7835

  /// The table as text: runs of characters in rising order, separated by blanks.
  ///
  /// A run is written `distance`, an optional count, `=`, replacement. The distance is from the
  /// first character of the run before; after `*` stands how many neighbours have the same
  /// replacement, after `+` how many have replacements that count up with them. The characters of
  /// a replacement are separated by full stops; numbers are in base 36.
  static let packed = """
    4q=2p 3= 5+2=1e 2= 1=qk 2= 2=1d 1=33 2=1d.w.1g 1=1d.w.1e 1=1f.w.1g 2*6=2p 6=2p.2t 1=2r \
    1*4=2t 4*4=2x 4=2s 1+2=32 2*4=33 5=33 1*4=39 4=3d 1=38.2w 1=37.37 1*6=2p 6=2p.2t 1=2r \
    1*4=2t 4*4=2x 4=2s 1+2=32 2*4=33 5=33 1*4=39 4=3d 1=38.2w 1=3d 1*6=2p 6*8=2r 8*4=2s 4*a=2t \
    a*8=2v 8*4=2w 4*a=2x a*2=2x.2y 2*2=2y 2*3=2z 3*a=30 a*7=32 7*2=32.2v 2*6=33 6*2=33.2t \
    2*6=36 6*8=37 8*6=38 6*c=39 c*2=3b 2*3=3d 3*6=3e 6=37 2=2q 1=ar 2=at 2=gk 1=aw 2=gm 1=2s \
    1=b0 3=d9 1=2p 1=gr 1=b6 2=gw 1=gz 2=h5 1=h4 1*2=2z 4=hb 1=he 2=hh 1*2=33 2=bn 2=bp 2=hs \
    1=bs 2=hv 3=bx 2=i0 1*2=39 2+2=i2 2*2=3d 2=c6 2=ia 1=c9 4=cd 8*3=2s.3e 3*3=30.2y 3*3=32.2y \
    3*2=2p 2*2=2x 2*2=33 2*a=39 b*4=2p 4*2=2p.2t 2=dh 2*2=2v 2*2=2z 2*4=33 4*2=ia 2=2y \
    1*3=2s.3e 3*2=2v 2=b9 1=cf 1*2=32 2*2=2p 2*2=2p.2t 2*2=33 2*4=2p 4*4=2t 4*4=2x 4*4=33 \
    4*4=36 4*4=39 4*2=37 2*2=38 2=f1 2*2=2w 2=bi 2=f7 2=f9 2*2=2p 2*2=2t 2*8=33 8*2=3d 8=8rp \
    1=fw 2=be 1=8rq 3=g2 2=ao 1=i1 1=i4 1=g7 2=g9 2=gb 2=gd 2=gf 5=2q 4=2s 2=2p 15=37 1a=2w \
    1=h2 1=2y 1=36 1=hl 1=hn 1=ht 1=3b 1=3d 1*7= f= o=gz 1=30 1=37 1=3c 1=id s*34= 34=oh 2=oj \
    2*2= 2=on 4=w.qh 5=s3 7=q9 1= 1=qd 1=qf 1=qh 2=qn 2=qt 1=qx 1=qh 1+h=q9 i+7=qr 7=qh 1=qt \
    1=q9 1=qd 1=qf 1=qh 1=qt i=qr 8=qh 1=qt 1=qn 1=qt 1=qx 1=rb 1=qa 1=qg 1*3=qt 3=qu 1=qo \
    2=rd 2=rf 2=rh 2=rj 2=rl 2=rn 2=rp 2=rr 2=rt 2=rv 2=rx 2=rz 2=qi 1=qp 1=qr 2=qg 1=qd 2=s8 \
    2=qr 1=sb 3+3=or 3*2=tx 2=uq 1=tv 1+3=us 3=uu 1+4=uw 4=u2 1=u0 1=ub 1=v3 1+9=ts 9=u0 \
    1+m=u2 v=u0 n*2=tx 3=tv 4=uu 5=u2 1=u0 1=ub 2=v5 2=v7 2=v9 2=vb 2=vd 2=vf 2=vh 2=vj 2=vl \
    2=vn 2=vp 2*2=vp 2=vt 2=vv 2=vx 2=vz 2=w1 3*7= 7=wb 2=wd 2=wf 2=wh 2=wj 2=wl 2=wn 2=wp \
    2=wr 2=wt 2=wv 2=wx 2=wz 2=x1 2=x3 2=x5 2=x7 2=x9 2=xb 2=xd 2=xf 2=xh 2=xj 2=xl 2=xn 2=xp \
    2=xr 2=y7 1*2=ty 2=xw 2=xy 2=y0 2=y2 2=y4 2=y6 3*4=ts 4=yd 2*2=tx 2=yh 2*2=yh 2*2=ty \
    2*2=tz 2=yp 2*4=u0 4*2=u6 2=yx 2*2=yx 2*2=ul 2*6=ub 6*2=uf 2=zb 2*2=uj 2=zf 2=zh 2=zj 2=zl \
    2=zn 2=zp 2=zr 2=zt 2=zv 2=zx 2=zz 2=101 2=103 2=105 2=107 2=109 2=10b 2=10d 2=10f 2=10h \
    2=10j 2=10l 2=10n 2=10p 2=10r 2=10t 2=10v 3+12=129 2e=12d.136 a*19= 1a= 2*2= 3*2= 3= 18*2= \
    d*6= g*b= c= 6*2=17r 2=18o 1=17r 1=1cc 3=18n n= 3=1bd 6*2=1cc 2*l= l+a=1c g= 1=17r \
    4=17r.19w 1=18o.19w 1=1c7.19w 1=1cc.19w 1e=1bd k=18n 2*4=18n g=1cc 2*2=1cc 3=18n 1*8= 9*6= \
    8*2= 3*4= 6+a=1c v= 2= v*r= 40+a=1c 5s*2= 1v*19= 2e=1t4.1to 8=1tc.1to 3=1tf.1to 10=1sl.1to \
    1=1sm.1to 1=1sn.1to 1=1ss.1to 1=1sx.1to 1=1sy.1to 1=1t7.1to 1=1tb.1to 7+a=1c 2t=1xj.1xa \
    1=1xj.1xz g=1wh.1x8 1=1wi.1x8 2=1wv.1x8 7+a=1c 25=20i.20s 3=20o.20s z=1zq.20s 1=1zr.20s \
    1=1zw.20s 3=20b.20s 8+a=1c 3k+a=1c 2q=287.28m 3=287.27y 1=287.28n g=275.27w 1=276.27w \
    9+a=1c 1a=2aa.2c7 1i=2bq.2bi 1=2br.2bi 1=2bq.2c7 q+a=1c 2q=2fa.2fq u+a=1c 2i=2in.2j9 \
    7=2iu.2j9 1=2iu.2ja 2=2iu.2iq 1=2iu.2iq.2j9 r+a=1c 2s=2me.2m6 1=2mf.2m6 1=2me.2mv q+a=1c \
    38=2qh.2q2 2=2qh.2q7 1=2qh.2q7.2q2 1=2qh.2qn 8+a=1c 25=2tp.2sy t+a=1c 2r=2x9.2wi t+a=1c \
    c=2wb.2vt 1=2wb.2w1 1v+a=1c z=30i.33r a=30s.33r 5=30x.33r 5=312.33r 5=317.33r d=30g.33p \
    a=31t.31u 2=31t.31w 1=33m.328 1=33m.31t.328 1=33n.328 1=33n.31t.328 8=31t.328 i=32q.33r \
    a=330.33r 5=335.33r 5=33a.33r 5=33f.33r d=32o.33p 31=36t.372 q+a=1c 28+a=1c g+12=8w0 \
    13=8x3 6=8x9 1b=3bw l8+6=3xs rs+a=1c 1a= 2+a=1c 8m+a=1c 3u+a=1c 4w+a=1c g+a=1c w*v= \
    2e=5c5.5dh 2=5c7.5dh 2=5c9.5dh 2=5cb.5dh 2=5cd.5dh 4=5ch.5dh 15=5dm.5dh 2=5do.5dh \
    3=5dq.5dh 1=5dr.5dh 2=5du.5dh d+a=1c 2o+a=1c 40+a=1c g+a=1c 1c=tu 1=tw 1=u6 1+2=u9 2=ua \
    1=ui 1=v7 1=wuj 8+17=3bk 19+3=3ct 33=2p 1=2p.2t 1=2q 2+2=2s 2=d9 1+8=2v 9=33 1=f7 1=34 \
    1=36 1+2=38 2=3b 1=2p 1+2=gg 2=5qa 1=2q 1+2=2s 2=2p 1+2=gr 2=2v 2=2z 1=31 1=32.2v 1=33 \
    1=gk 1+2=5qu 2=34 1+2=38 2=5r1 1=hb 1=3a 1=5r9 1+3=qa 3+2=qu 2=2x 1=36 1+2=39 2+2=qa 2=qp \
    1+2=qu f=u5 z=gi 1=2r 1=gl 1=2s 1=gs 1=2u 1=gv 1=gx 1=h1 1+3=h4 3=5tn 1=il 1=h9 1=5tx 1=in \
    1=hd 1=hc 1+4=he 4=hk 1=37 1=hv 1=bv 1+2=i1 2=5r0 1+2=i3 2=3e 1+3=i8 3=qg 1*1s= 1s*2=2p \
    2*6=2q 6*2=2r 2*a=2s a*a=2t a*2=2u 2*2=2v 2*a=2w a*4=2x 4*6=2z 6*8=30 8*6=31 6*8=32 8*8=33 \
    8*4=34 4*8=36 8*a=37 a*8=38 8*a=39 a*4=3a 4*a=3b a*4=3c 4*2=3d 2*6=3e 6=2w 1=38 1=3b 1=3d \
    1=2p 1=37 3=37.37 2*o=2p o*g=2t g*4=2x 4*o=33 o*e=39 e*8=3d 8=64b 2=64d 2=64f 2*g=q9 \
    g*6=qd 8*6=qd 8*g=qf g*g=qh g*6=qn 8*6=qn 8*8=qt 9=qt 2=qt 2=qt 2=qt 1*g=qx g*2=q9 2*2=qd \
    2*2=qf 2*2=qh 2*2=qn 2*2=qt 2*2=qx 4*g=q9.qh g*g=qf.qh g*g=qx.qh g*2=q9 2*3=q9.qh 4=q9 \
    1=q9.qh 1*4=q9 4=q9.qh 2=qh 4*3=qf.qh 4=qf 1=qf.qh 1*2=qd 2*2=qf 2=qf.qh 4*4=qh 6*6=qh \
    a*4=qt 4*2=qp 2*6=qt 6=qp 3= 3*3=qx.qh 4=qx 1=qx.qh 1*2=qn 2*2=qx 2=qx.qh f*5= d*2= 3= c= \
    3*5= 8*3= 11= 9*5= 6*a= a=1c 1=2x 3+6=1g b=32 1+a=1c g=2p 1=2t 1=33 1=3c 1=2p 1=2w 1+4=2z \
    4=34 1+2=37 d=36.37 14*x= 1e=2r 5=gr 3+2=2v 2*4=2w 4*2=2x 2*2=30 3=32 1=32.33 3+3=34 \
    3*2=36 4=37.31 1=38.2t.30 1=38.31 2=3e 2=qx 2=3e 2=2z 1+3=2p 4*2=2t 2=2u 1=6ku 1=31 1=33 \
    1+4=15c 4=2x 2=2u.2p.3c 1=qo 1*2=qb 2=qo 6*2=2s 2=2t 1+2=2x 8=1d.w.1j 1=1d.w.1l \
    1=1d.w.1d.1c 1=1d.w.1f 1=1e.w.1f 1=1d.w.1h 1=1e.w.1h 1=1f.w.1h 1=1g.w.1h 1=1d.w.1i \
    1=1h.w.1i 1=1d.w.1k 1=1f.w.1k 1=1h.w.1k 1=1j.w.1k 1=1d.w 1=2x 1=2x.2x 1=2x.2x.2x 1=2x.3a \
    1=3a 1=3a.2x 1=3a.2x.2x 1=3a.2x.2x.2x 1=2x.3c 1=3c 1=3c.2x 1=3c.2x.2x 1=30 1+2=2r 2=31 \
    1=2x 1=2x.2x 1=2x.2x.2x 1=2x.3a 1=3a 1=3a.2x 1=3a.2x.2x 1=3a.2x.2x.2x 1=2x.3c 1=3c 1=3c.2x \
    1=3c.2x.2x 1=30 1+2=2r 2=31 4=6mc 6=1c.w.1f k7+9=1d 9=1d.1c 1=1d.1d 1=1d.1e 1=1d.1f \
    1=1d.1g 1=1d.1h 1=1d.1i 1=1d.1j 1=1d.1k 1=1d.1l 1=1e.1c 1=w.1d.w 1=w.1e.w 1=w.1f.w \
    1=w.1g.w 1=w.1h.w 1=w.1i.w 1=w.1j.w 1=w.1k.w 1=w.1l.w 1=w.1d.1c.w 1=w.1d.1d.w 1=w.1d.1e.w \
    1=w.1d.1f.w 1=w.1d.1g.w 1=w.1d.1h.w 1=w.1d.1i.w 1=w.1d.1j.w 1=w.1d.1k.w 1=w.1d.1l.w \
    1=w.1e.1c.w 1=1d.w 1=1e.w 1=1f.w 1=1g.w 1=1h.w 1=1i.w 1=1j.w 1=1k.w 1=1l.w 1=1d.1c.w \
    1=1d.1d.w 1=1d.1e.w 1=1d.1f.w 1=1d.1g.w 1=1d.1h.w 1=1d.1i.w 1=1d.1j.w 1=1d.1k.w 1=1d.1l.w \
    1=1e.1c.w r+q=2p q+q=2p q=1c 1ee+1c=8q8 2o=8rl 2=h7 1=5tp 1=hp 3=8rs 2=8ru 2=8rw 2=gh 1=hd \
    1=gg 1=gi 2=8s3 3=8s6 7=2y 1=3a 1+2=fz 2=8sh 2=8sj 2=8sl 2=8sn 2=8sp 2=8sr 2=8st 2=8sv \
    2=8sx 2=8sz 2=8t1 2=8t3 2=8t5 2=8t7 2=8t9 2=8tb 2=8td 2=8tf 2=8th 2=8tj 2=8tl 2=8tn 2=8tp \
    2=8tr 2=8tt 2=8tv 2=8tx 2=8tz 2=8u1 2=8u3 2=8u5 2=8u7 2=8u9 2=8ub 2=8ud 2=8uf 2=8uh 2=8uj \
    2=8ul 2=8un 2=8up 2=8ur 2=8ut 2=8uv 2=8ux 2=8uz 2=8v1 2=8v3 2=8v5 2=8v7 9=8vg 2=8vi 5=8vn \
    3h=8yp 8g=lal 2c=vj3 d=feo 1=ffs 1=fg6 1=fgf 1=fh5 1=fid 1=fik 1=fj4 1=fju 1=g1r 1=g2t \
    1=g2z 1=g3m 1=g46 1=g4r 1=g68 1=g6t 1=g74 1=gbf 1=ge1 1=get 1=gey 1=gfs 1=gg1 1=ggs 1=gh5 \
    1=ghu 1=gja 1=gjs 1=gkj 1=h5j 1=h7j 1=hkb 1=hky 1=hl6 1=hlh 1=hlz 1=ho3 1=i1c 1=i2o 1=i60 \
    1=i6n 1=i76 1=i7s 1=i9a 1=i9d 1=ijf 1=ijp 1=ik1 1=ike 1=inm 1=inu 1=inz 1=ir8 1=iri 1=irv \
    1=is3 1=its 1=iu9 1=iur 1=iwz 1=jd4 1=jee 1=jez 1=jzj 1=jzo 1=k1z 1=k2f 1=k2s 1=k3d 1=k4g \
    1=k4l 1=kc0 1=kco 1=kdk 1=l5s 1=l7m 1=l89 1=l9v 1=laj 1=las 1=laz 1=lcf 1=lck 1=ldg 1=m7f \
    1=mju 1=mk6 1=mkb 1=mkf 1=mkn 1=ml5 1=ml7 1=mng 1=mtg 1=mtl 1=n30 1=n3a 1=n4o 1=n4v 1=n54 \
    1=n5c 1=n7v 1=n82 1=nee 1=nel 1=nfy 1=ngf 1=nhq 1=nob 1=noi 1=noz 1=ny2 1=o1k 1=o1q 1=o6s \
    1=o97 1=oah 1=okz 1=ooo 1=p4m 1=p5d 1=p6y 1=p8d 1=pa9 1=pak 1=paq 1=pbn 1=pdr 1=pe1 1=pnn \
    1=pnu 1=po3 1=poc 1=pos 1=pp7 1=ppb 1=pri 1=prm 1=prs 1=qj1 1=qjv 1=qww 1=qx8 1=qxv 1=r5q \
    1=r63 1=r82 1=r9c 1=rp3 1=rpi 1=rpx 1=rqw 1=rrx 1=rxg 1=rxs 1=rzn 1=s6j 1=s7e 1=sd7 1=sds \
    1=sdx 1=sk1 1=sp5 1=ssm 1=sss 1=ssx 1=tiv 1=tj4 1=tng 1=trq 1=trt 1=tt4 1=tw1 1=twe 1=twi \
    1=twp 1=tzf 1=u0d 1=u0j 1=u0x 1=u5k 1=u6z 1=u73 1=uc6 1=uc9 1=ucs 1=ujs 1=ul4 1=ulb 1=un9 \
    1=unj 1=unm 1=unw 1=uoq 1=uzp 1=vat 1=vb3 1=vc5 1=vcr 1=vcz 1=vd9 1=vdd 1=veh 1=vel 1=vf2 \
    1=vf7 1=vfk 1=vgb 1=vgq 1=vgy 1=vil 1=vj0 1=vj4 2r=gg1 1+2=gg4 j=9jf.9ll 2=9jh.9ll \
    2=9jj.9ll 2=9jl.9ll 2=9jn.9ll 2=9jp.9ll 2=9jr.9ll 2=9jt.9ll 2=9jv.9ll 2=9jx.9ll 2=9jz.9ll \
    2=9k1.9ll 3=9k4.9ll 2=9k6.9ll 2=9k8.9ll 7=9kf.9ll 1=9kf.9lm 2=9ki.9ll 1=9ki.9lm 2=9kl.9ll \
    1=9kl.9lm 2=9ko.9ll 1=9ko.9lm 2=9kr.9ll 1=9kr.9lm n=9ja.9ll a=9lp.9ll 1=9l4.9l6 d=9m3.9ll \
    2=9m5.9ll 2=9m7.9ll 2=9m9.9ll 2=9mb.9ll 2=9md.9ll 2=9mf.9ll 2=9mh.9ll 2=9mj.9ll 2=9ml.9ll \
    2=9mn.9ll 2=9mp.9ll 3=9ms.9ll 2=9mu.9ll 2=9mw.9ll 7=9n3.9ll 1=9n3.9lm 2=9n6.9ll 1=9n6.9lm \
    2=9n9.9ll 1=9n9.9lm 2=9nc.9ll 1=9nc.9lm 2=9nf.9ll 1=9nf.9lm n=9ly.9ll 3=9nz.9ll 1=9o0.9ll \
    1=9o1.9ll 1=9o2.9ll 4=9od.9ll 1=9mb.9mw 1e+2=3cw 2=3hm 1=3cy 1+2=3ho 2+3=3cz 3+6=3hs 6=3dm \
    1+3=3d2 3=3dt 1+a=3d5 a+l=3fl l=3fk 1+2=3dg 2+2=3if 2=3ik 1=3im 1=3ir 1=3iv 1=3ix 1=3do \
    1=3j1 1=3j3 1+2=3dp 2=3ds 1+2=3du 2=3dz 1=3e1 1+5=3e3 5=3ea 1=3ee 1=3eo 1=3ev 1=3f0 \
    1+2=3jl 2+3=3fb 3+2=3gk 2=3go 1+2=3gx 2=3h0 1=3ha 1=3hd 4=feo 1=fik 1=fex 1=h5n 1=fey \
    1=ffx 1=fez 1=n5e 1=fh5 1=ffd 1=fep 1=hm1 1=h80 1=fju 3l=w.feo.w 1=w.fik.w 1=w.fex.w \
    1=w.h5n.w 1=w.fis.w 1=w.g31.w 1=w.fer.w 1=w.g2z.w 1=w.fh9.w 1=w.gg1.w r=gun 1=inw 1=k1z \
    1=oen 9=34.38.2t 1=1e.1d 1=1e.1e 1=1e.1f 1=1e.1g 1=1e.1h 1=1e.1i 1=1e.1j 1=1e.1k 1=1e.1l \
    1=1f.1c 1=1f.1d 1=1f.1e 1=1f.1f 1=1f.1g 1=1f.1h 1=3cw 1+2=3cy 2+3=3d1 3=3d5 1+2=3d7 \
    2+5=3da 5=3cw.3fl 1=3cy.3fl 1=3cz.3fl 1=3d1.3fl 1=3d2.3fl 1=3d3.3fl 1=3d5.3fl 1=3d7.3fl \
    1=3d8.3fl 1=3da.3fl 1=3db.3fl 1=3dc.3fl 1=3dd.3fl 1=3de.3fl 1=3da.3fl.3hz.3cw.3ft \
    1=3d8.3fy.3d7.3g4 1=3d7.3fy 2=feo 1=fik 1=fex 1=h5n 1=fis 1=g31 1=fer 1=g2z 1=fh9 1=gg1 \
    1=kco 1=m7f 1=ldg 1=kdk 1=ssx 1=h7j 1=k4l 1=kkq 1=kcp 1=ny6 1=glp 1=mm1 1=rs1 1=nz1 1=gc4 \
    1=o2g 1=n5j 1=ho3 1=six 1=g16 1=ghc 1=lig 1=u11 1=fm9 1=g49 1=l7n 1=fey 1=ffx 1=fez 1=ijq \
    1=gkz 1=gfv 1=i3b 1=i1y 1=nhf 1=flt 1=rt3 1=ggk 1=hlo 1=1f.1i 1=1f.1j 1=1f.1k 1=1f.1l \
    1=1g.1c 1=1g.1d 1=1g.1e 1=1g.1f 1=1g.1g 1=1g.1h 1=1g.1i 1=1g.1j 1=1g.1k 1=1g.1l 1=1h.1c \
    1=1d.kco 1=1e.kco 1=1f.kco 1=1g.kco 1=1h.kco 1=1i.kco 1=1j.kco 1=1k.kco 1=1l.kco \
    1=1d.1c.kco 1=1d.1d.kco 1=1d.1e.kco 1=2w.2v 1=2t.36.2v 1=2t.3a 1=30.38.2s 1=9lu 1=9lw \
    1=9ly 1=9m0 1+2=9m2 2=9m5 1=9m7 1=9m9 1=9mb 1=9md 1=9mf 1=9mh 1=9mj 1=9ml 1=9mn 1=9mp \
    1=9ms 1=9mu 1=9mw 1+6=9my 6=9n6 1=9n9 1=9nc 1=9nf 1+5=9ni 5=9no 1=9nq 1+6=9ns 6+4=9nz \
    4=fl0.gp8 1=9lu.9n3.9lm.9oc.9mw 1=9lu.9nv.9n9.9lt 1=9lu.9o3.9nc.9lm.9lu 1=9lu.9oc.9nv \
    1=9lw.9mz.9o3.9m7.9ll 1=9lw.9o3.9mp 1=9ly.9m1.9o3 1=9m0.9mh.9m7.9oc.9mw.9ll \
    1=9m0.9oc.9m3.9oc 1=9m2.9o3.9mh 1=9m2.9oc.9nk 1=9m3.9lw.9nu 1=9m3.9nt.9mr.9mw \
    1=9m3.9nx.9nu.9oc 1=9m3.9ll.9nx.9o3 1=9m3.9ll.9o3.9ni 1=9m5.9ll.9m3.9ll 1=9m5.9ll.9mz.9oc \
    1=9m5.9np.9nu.9oc 1=9m5.9ll.9nv.9mn.9ll.9oc 1=9m5.9nx 1=9m5.9nx.9m7.9ll.9nt.9nk \
    1=9m5.9nx.9nl.9oc.9mw.9nv 1=9m5.9nx.9nz.9mr.9mw 1=9m7.9ll.9nt.9nk \
    1=9m7.9ll.9nt.9nk.9mw.9o3 1=9m7.9nv.9mj.9ll.9lw.9nx 1=9m7.9nx.9oc.9n1 1=9m9.9oc.9mh \
    1=9mb.9nv.9my 1=9mb.9oc.9nf.9lm 1=9md.9lw.9m7.9nv 1=9md.9o3.9mp.9oc.9nk \
    1=9mf.9nu.9o3.9m7.9ll 1=9mj.9o3.9mp 1=9mj.9o3.9mw 1=9mn.9ll.9oc.9mh 1=9mu.9ll.9mf \
    1=9mw.9ll.9nv 1=9mw.9o3 1=9my.9n2 1=9n2.9mr.9mw 1=9n3.9lw.9ms 1=9n3.9lm.9oc.9mj.9o3.9mw \
    1=9n3.9lm.9oc.9ms 1=9n3.9ll.9oc.9nw.9nv 1=9n6.9lm.9lu.9mh.9mw.9nv 1=9n6.9lm.9m7.9nv \
    1=9n6.9lm.9mb 1=9n6.9ll.9nv 1=9n9.9lt.9nt.9mr.9mw.9ll 1=9n9.9lv.9oc.9mw \
    1=9n9.9ll.9mr.9mf.9lz.9nv 1=9n9.9nt.9o3 1=9nc.9m7.9mn.9oc.9nv 1=9nc.9lm.9ml \
    1=9nc.9lm.9mz.9n6 1=9nc.9nv.9ms 1=9nc.9lm.9o3.9mh 1=9nc.9lm.9oc.9mf.9ll 1=9nc.9ll.9oc.9mn \
    1=9nf.9lm.9lw.9o3.9mw 1=9nf.9ll.9nv.9mw 1=9nf.9o3 1=9nf.9lm.9o3.9mw.9ll 1=9nf.9oc.9nv \
    1=9nf.9oc.9o3 1=9ni.9lw.9m7.9nx 1=9ni.9lw.9nv 1=9ni.9mr.9n3 1=9ni.9nv.9m7 \
    1=9ni.9o3.9mf.9nr.9o3 1=9nj.9m7.9nx.9o3 1=9nj.9nu 1=9nj.9nu.9n3.9ll.9oc.9nv 1=9nl.9m3.9ll \
    1=9nl.9m3.9ll.9mw.9o3 1=9nl.9oc.9mw.9nv 1=9no.9oc.9mw.9ll 1=9no.9oc.9nv 1=9nq.9lu.9o3 \
    1=9nu.9mr.9mw.9nv 1=9nu.9nt 1=9nv.9n6.9lm.9oc 1=9nv.9oc.9n9.9ll.9nv 1=9nw.9nk \
    1=9nw.9o3.9mw.9m9.9ll.9o3 1=9nz.9mr.9mw 1=1c.m9l 1=1d.m9l 1=1e.m9l 1=1f.m9l 1=1g.m9l \
    1=1h.m9l 1=1i.m9l 1=1j.m9l 1=1k.m9l 1=1l.m9l 1=1d.1c.m9l 1=1d.1d.m9l 1=1d.1e.m9l \
    1=1d.1f.m9l 1=1d.1g.m9l 1=1d.1h.m9l 1=1d.1i.m9l 1=1d.1j.m9l 1=1d.1k.m9l 1=1d.1l.m9l \
    1=1e.1c.m9l 1=1e.1d.m9l 1=1e.1e.m9l 1=1e.1f.m9l 1=1e.1g.m9l 1=2w.34.2p 1=2s.2p 1=2p.39 \
    1=2q.2p.36 1=33.3a 1=34.2r 1=2s.31 1=2s.31.1e 1=2s.31.1f 1=2x.39 1=inn.jdc 1=k6l.gp8 \
    1=hlz.l7n 1=k5q.lh7 1=kkq.irz.fmi.ny6 1=34.2p 1=32.2p 1=qk.2p 1=31.2p 1=2z.2p 1=2z.2q \
    1=31.2q 1=2v.2q 1=2r.2p.30 1=2z.2r.2p.30 1=34.2u 1=32.2u 1=qk.2u 1=qk.2v 1=31.2v 1=2z.2v \
    1=2w.3e 1=2z.2w.3e 1=31.2w.3e 1=2v.2w.3e 1=38.2w.3e 1=qk.30 1=31.30 1=2s.30 1=2z.30 \
    1=2u.31 1=32.31 1=qk.31 1=31.31 1=2r.31 1=2z.31 1=31.31.1e 1=2r.31.1e 1=31.1e 1=2z.31.1e \
    1=31.31.1f 1=2r.31.1f 1=31.1f 1=2z.31.1f 3=34.2p 1=2z.34.2p 1=31.34.2p 1=2v.34.2p \
    1=36.2p.2s 3=34.37 1=32.37 1=qk.37 1=31.37 1=34.3a 1=32.3a 1=qk.3a 1=31.3a 1=2z.3a 1=31.3a \
    1=34.3b 1=32.3b 1=qk.3b 1=31.3b 1=2z.3b 1=31.3b 1=2z.qx 1=31.qx 2=2q.35 1=2r.2r 1=2r.2s \
    3=2s.2q 1=2v.3d 1=2w.2p 1=2w.34 1=2x.32 1=2z.2z 1=2z.31 1=2z.38 1=30.31 1=30.32 1=30.33.2v \
    1=30.3c 1=31.2q 1=31.2x.30 1=31.33.30 1=34.2w 2=34.34.31 1=34.36 1=37.36 1=37.3a 1=3b.2q \
    3=1d.k4l 1=1e.k4l 1=1f.k4l 1=1g.k4l 1=1h.k4l 1=1i.k4l 1=1j.k4l 1=1k.k4l 1=1l.k4l \
    1=1d.1c.k4l 1=1d.1d.k4l 1=1d.1e.k4l 1=1d.1f.k4l 1=1d.1g.k4l 1=1d.1h.k4l 1=1d.1i.k4l \
    1=1d.1j.k4l 1=1d.1k.k4l 1=1d.1l.k4l 1=1e.1c.k4l 1=1e.1d.k4l 1=1e.1e.k4l 1=1e.1f.k4l \
    1=1e.1g.k4l 1=1e.1h.k4l 1=1e.1i.k4l 1=1e.1j.k4l 1=1e.1k.k4l 1=1e.1l.k4l 1=1f.1c.k4l \
    1=1f.1d.k4l 1=2v.2p.30 mjl+a=1c w=wu9 2=wub 2=wud 2=wuf 2=wuh 2=wuj 2=wul 2=wun 2=wup \
    2=wur 2=wut 2=wuv 2=wux 2=wuz 2=wv1 2=wv3 2=wv5 2=wv7 2=wv9 2=wvb 2=wvd 2=wvf 2=wvh k=ww1 \
    2=ww3 2=ww5 2=ww7 2=ww9 2=wwb 2=wwd 2=wwf 2=wwh 2=wwj 2=wwl 2=wwn 2=wwp 2=wwr 2=ui 1=uk \
    3p=x0j 2=x0l 2=x0n 2=x0p 2=x0r 2=x0t 2=x0v 4=x0z 2=x11 2=x13 2=x15 2=x17 2=x19 2=x1b 2=x1d \
    2=x1f 2=x1h 2=x1j 2=x1l 2=x1n 2=x1p 2=x1r 2=x1t 2=x1v 2=x1x 2=x1z 2=x21 2=x23 2=x25 2=x27 \
    2=x29 2=x2b 2=x2d 2=x2f 2=x2h 2=x2j 2=x2l 2=x2n 2=x2n 9=x2y 2=x30 2=5tl 1=x33 2=x35 2=x37 \
    2=x39 2=x3b 5=x3g 2=h1 3=x3l 2=x3n 4=x3r 2=x3t 2=x3v 2=x3x 2=x3z 2=x41 2=x43 2=x45 2=x47 \
    2=x49 2=h2 1=gs 1=gx 1=h8 1=h6 2=im 1=hz 1=il 1=xub 1=x4l 2=x4n 2=x4p 2=x4r 2=x4t 2=x4v \
    2=x4x 2=x4z 2=x3o 1=37 1=5u6 1=x54 2=x56 7=x5d 6=x5j 2=x5l q=2r 1=2u 1=35 1=x6e 3=2w \
    1=33.2t 5z+a=1c 1c+a=1c 5s+a=1c w+a=1c 2o+a=1c 7g=x0n 1=xtj 1=h7 1=xua a=i5 7+28=3vk \
    3k+a=1c f80=rpk 1=kc4 1=s7e 1=rt4 1=lw1 1=fg2 1=gkl 1*2=vj0 2=hn5 1=ssx 1=gw7 1=hmw 1=jcm \
    1=ne1 1=p6t 1=qin 1=qt6 1=r20 1=sjz 1=kxu 1=ljv 1=mah 1=mvy 1=q4d 1=sq2 1=uep 1=fia 1=ghh \
    1=l50 1=mjf 1=qi5 1=v8e 1=ifk 1=m3v 1=qfh 1=r50 1=jih 1=pnc 1=qvz 1=iq2 1=kd3 1=lm2 1=mpo \
    1=slq 1=fpi 1=g53 1=gda 1=jwk 1=l3n 1=mj4 1=nhj 1=pa9 1=qh2 1=qjg 1=s1b 1=tv6 1=upb 1=v7e \
    1=nt8 1=nzz 1=otc 1=q15 1=t1g 1=vb3 1=rfa 1=hjz 1=iro 1=okg 1=pdq 1=mle 1=nuy 1=rsy 1=ttj \
    1=hjs 1=i8y 1=kyb 1=lp6 1=lxr 1=oq7 1=oxj 1=tor 1=gcy 1=pe3 1=g64 1=g5o 1=o4c 1=ou6 1=q29 \
    1=tpx 1=rk0 1=jin 1=kxu 1=rge 1=fg9 1=i5j 1=iz6 1=mtj 1=n74 1=gev 1=nwb 1=fr3 1=iw9 1=ff1 \
    1=lho 1=k1k 1=opu 1=gjn 1=hge 1=ni9 1=q4p 1=re2 1=la2 1=sds 1=lfs 1=jjy 1=put 1=jog 1=n6t \
    1=fji 1=g2x 1=g5l 1=kn5 1=oo7 1=prj 1=rf6 1=ssv 1=gdx 1=gn6 1=ho3 1=ir0 1=k3p 1=m4e 1=nxm \
    1=tkd 1=ui2 1=vbr 1=vda 1=gbf 1=kau 1=l87 1=sbm 1=ino 1=j9s 1=jcw 1=jve 1=lyb 1=mdl 1=n0p \
    1=o22 1=ovo 1=pdb 1=s9y 1=q9a 1=sgz 1=t3e 1=g7r 1=gbn 1=gql 1=ma0 1=r0i 1=re2 1=iq1 1=iyd \
    1=jnf 1=l9q 1=oji 1=mt1 1=fl0 1=h6h 1=i5j 1=iii 1=izg 1=muq 1=mzt 1=p7e 1=pc6 1=svo 1=tti \
    1=tvs 1=u1k 1=fpn 1=o1a 1=ss4 1=trs 1=j4x 1=fie 1=fyy 1=i5q 1=i7z 1=k2h 1=kxu 1=mha 1=ncy \
    1=q9o 1=sjg 1=vil 1=k94 1=tny 1=gax 1=kfv 1=kj7 1=lkx 1=luk 1=mx5 1=n6h 1=nsb 1=opc 1=u3i \
    1=g31 1=je6 1=tq0 1=fu3 1=ie1 1=lpm 1=sa2 1=ivf 1=j7o 1=kk7 1=mtj 1=tqe 1=g89 1=glr 1=i91 \
    1=k5v 1=kem 1=ko8 1=lid 1=mx2 1=naa 1=p6h 1=r0v 1=r1d 1=sss 1=tsy 1=gfz 1=lve 1=gm5 1=mhc \
    1=n14 1=qgq 1=tr7 1=uvr 1=vbz 1=kgn 1=lor 1=pns 1=o97 1=obk 1=olu 1=mo0 1=m8p 1=riw 1=fk0 \
    1=px2 1=g8q 1=g7b 1=ip2 1=jir 1=onq 1=i2t 1=ljy 1=kac 1=saj 1=qx8 1=tot 1=r63 1=iqb 1=g1s \
    1=gxs 3=hga 2=k8k 3=g66 1=mqy 1=ngq 1=ny4 1=nz2 1=nz9 1=o0f 1=tw6 1=on2 1=p8d 2=qhe 2=rg8 \
    3=shk 1=sn1 4=u7j 1=u7w 1=u94 1=v5g 1=sm6 1=trr 1=fqm 1=fzb 1=g25 1=gcp 1=gdg 1=ggh 1=gwt \
    1=gzq 1=h2g 1=hfk 1=hig 1=i90 1=i9a 1=j2s 1=j8o 1=j9q 1=jci 1=k0f 1=k4i 1=k9d 1=kn9 1=lmf \
    1=lqy 1=lya 1=mem 1=mjv 1=mxu 1=ntd 1=ny6 1=nyh 1=nyg 1=nyo 1=nyu 1=nz1 1+2=o0d 2=o5c \
    1=o75 1=og0 1=ovo 1=ow9 1=oxt 1=p6a 1=pad 1=pnx 1*2=prt 2=q53 1=r2o 1=r6e 1=rgh 1=ri1 \
    1=rtf 1=ruw 1=sdy 1=shk 1=tsz 1=u0v 1=u2j 1=j1x 1=36cu 1=pp4 3=ffq 1=g51 1=g2w 1=fpc 1=g1x \
    1=g3k 1=gcn 1=ge2 1=gwt 1=gut 1=gwp 1=gyq 1=hga 1=hir 1=hms 1=hn8 1=huq 1=i08 1=iqa 1=iqh \
    1=iuh 1=iwd 1=j4o 1=j7y 1=j60 1=j9q 1=j8g 1=jci 1=jec 1=jpg 1=jrw 1=jte 1=k0m 1=k8k 1=kd3 \
    1=kd7 1=keu 1=l89 1=la2 1=lkx 1=lwb 1=lvv 1=lya 1=m5a 1=mem 1=nmv 1=mk5 1=mnj 1=mqy 1=n01 \
    1=n46 1=n5n 1=nbx 1=nbz 1=ngq 1=nh7 1=nhw 1=nka 1=nk0 1=nv0 1=o8h 1=og0 1=ol7 1=orf 1=ovo \
    1=p4u 1=pad 1=pxu 1=q27 1=qrd 1=r41 1=r5y 1=r6e 1=ren 1=rg8 1=rez 1=rgh 1=rge 1=rfx 1=ri1 \
    1=rka 1=ruw 1=sag 1=sj6 1=srd 1=sxi 1=tq4 1=tsz 1=tw6 1=tzv 1=u0v 1=u17 1=u2j 1=umq 1=vj0 \
    1=313e 1=3138 1=33dh 1=brx 1=cns 1=cop 1=39e1 1=3bgw 1=3i6r 1=vgj 1=vim 13=2u.2u 1=2u.2x \
    1=2u.30 1=2u.2u.2x 1=2u.2u.30 1*2=37.38 e=12s.12u 1=12s.12d 1=12s.12j 1=132.12u 1=12s.12l \
    6=15l 2=16a 1=15u 1=15c 1+2=15f 2+3=15n 3=160 1=162 2*4=161 4*3=15c 3+6=15d 7+5=15k 6=15q \
    2+2=15s 3+2=15v 3+5=15y 5=15h 1=15d 1=15n 1=15w 1=15c.15o 1*2=17r 2*4=1a3 4*4=1a6 4*4=1a8 \
    4*4=1a2 4*4=1a7 4*4=1a1 4*4=1b8 4*4=1ba 4*4=1ac 4*4=1ab 4*4=1ae 4*4=1af 4*2=1al 2*2=1ak \
    2*2=1am 2*2=1ag 2*2=1aw 2*2=1ap 2*4=1bd 4*4=1bj 4*4=1bn 4*4=1bl 4*2=1bu 2*4=1bv 4*a=18n \
    a*4=1cc 11*4=1bh 4*2=1c7 2*2=1c6 2*2=1c8 2=1c7.19w 1*2=1cb 2*2=1c5 2*2=1c9 2*6=1cc \
    6*2=1cc.17r 2*2=1cc.18n 2*2=1cc.18o 2*2=1cc.1c7 2*2=1cc.1c6 2*2=1cc.1c8 2*6=1cc.1cc \
    6*4=1cc 4=1cc.17w 1=1cc.17x 1=1cc.18l 1*2=1cc.1cc 2=17s.17w 1=17s.17x 1=17s.17y 1=17s.18l \
    1*2=17s.1cc 2=17u.17w 1=17u.17x 1=17u.17y 1=17u.18l 1*2=17u.1cc 2=17v.17w 1=17v.18l \
    1*2=17v.1cc 2=17w.17x 1=17w.18l 1=17x.17w 1=17x.18l 1=17y.17w 1=17y.17x 1=17y.18l \
    1=183.17w 1=183.17x 1=183.17y 1=183.18l 1=185.17x 1=185.18l 1=186.17w 1=186.17x 1=186.17y \
    1=186.18l 1=187.17x 1=187.18l 1=188.18l 1=189.17w 1=189.18l 1=18a.17w 1=18a.18l 1=18h.17w \
    1=18h.17x 1=18h.17y 1=18h.18l 1*2=18h.1cc 2=18i.17x 1=18i.18l 1*2=18i.1cc 2=1bd.17r \
    1=1bd.17w 1=1bd.17x 1=1bd.17y 1=1bd.18k 1=1bd.18l 1*2=1bd.1cc 2=18k.17w 1=18k.17x \
    1=18k.17y 1=18k.18l 1*2=18k.1cc 2=18l.17w 1=18l.17x 1=18l.17y 1=18l.18l 1*2=18l.1cc \
    2=18m.17w 1=18m.17x 1=18m.17y 1=18m.18l 1*2=18m.1cc 2=18n.17w 1=18n.18l 1*2=18n.1cc \
    2=1cc.17w 1=1cc.17x 1=1cc.17y 1=1cc.18l 1*2=1cc.1cc 2+2=180 2=1cc 1*6=w 6=1cc.181 \
    1=1cc.182 1=1cc.18l 1=1cc.18m 1*2=1cc.1cc 2=17s.181 1=17s.182 1=17s.18l 1=17s.18m \
    1*2=17s.1cc 2=17u.181 1=17u.182 1=17u.18l 1=17u.18m 1*2=17u.1cc 2=17v.181 1=17v.182 \
    1=17v.18l 1=17v.18m 1*2=17v.1cc 2*2=18h.1cc 2*2=18i.1cc 2=1bd.17r 1=1bd.18k 1=1bd.18l \
    1*2=1bd.1cc 2=18k.18l 1*2=18k.1cc 2=18l.17r 1=18l.18l 1=18m.181 1=18m.182 1=18m.18l \
    1=18m.18m 1*2=18m.1cc 2=1cc 1=1cc.181 1=1cc.182 1=1cc.18l 1=1cc.18m 1*2=1cc.1cc 2=1cc.17w \
    1=1cc.17x 1=1cc.17y 1=1cc.18l 1=1cc.18n 1=17s.17w 1=17s.17x 1=17s.17y 1=17s.18l 1=17s.18n \
    1=17u.17w 1=17u.17x 1=17u.17y 1=17u.18l 1=17u.18n 1=17v.18l 1=17w.17x 1=17w.18l 1=17x.17w \
    1=17x.18l 1=17y.17w 1=17y.18l 1=183.17w 1=183.17x 1=183.17y 1=183.18l 1=185.17x 1=185.17y \
    1=185.18l 1=186.17w 1=186.17x 1=186.17y 1=186.18l 1=187.17x 1=188.18l 1=189.17w 1=189.18l \
    1=18a.17w 1=18a.18l 1=18h.17w 1=18h.17x 1=18h.17y 1=18h.18l 1=18i.17x 1=18i.18l 1=1bd.17w \
    1=1bd.17x 1=1bd.17y 1=1bd.18k 1=1bd.18l 1=18k.17w 1=18k.17x 1=18k.17y 1=18k.18l 1=18k.18n \
    1=18l.17w 1=18l.17x 1=18l.17y 1=18l.18l 1=18m.17w 1=18m.17x 1=18m.17y 1=18m.18l 1=18m.18n \
    1=18n.17w 1=18n.18l 1=18n 1=1cc.17w 1=1cc.17x 1=1cc.17y 1=1cc.18l 1=1cc.18n 1=1cc.18l \
    1=1cc.18n 1=17s.18l 1=17s.18n 1=17u.18l 1=17u.18n 1=17v.18l 1=17v.18n 1=183.18l 1=183.18n \
    1=184.18l 1=184.18n 1=1bd.18k 1=1bd.18l 1=18k.18l 1=18m.18l 1=18m.18n 1=1cc.18l 1=1cc.18n \
    1*3= 3*2=187.1cc 2*2=189.1cc 2*2=18a.1cc 2*2=183.1cc 2*2=184.1cc 2*2=17x.1cc 2*2=17w.1cc \
    2*2=17y.1cc 2*2=185.1cc 2*2=186.1cc 2=184.17w 1=184.17x 1=184.17y 1=184.18l 1=184.181 \
    1=183.181 1=185.181 1=186.181 1*2=187.1cc 2*2=189.1cc 2*2=18a.1cc 2*2=183.1cc 2*2=184.1cc \
    2*2=17x.1cc 2*2=17w.1cc 2*2=17y.1cc 2*2=185.1cc 2*2=186.1cc 2=184.17w 1=184.17x 1=184.17y \
    1=184.18l 1=184.181 1=183.181 1=185.181 1=186.181 1=184.17w 1=184.17x 1=184.17y 1=184.18l \
    1=183.18n 1=184.18n 1=187.18l 1=183.17w 1=183.17x 1=183.17y 1=184.17w 1=184.17x 1=184.17y \
    1=187.18l 1=188.18l 1*2=17r k=17u.17w.18l 1*2=17u.17x.17w 2=17u.17x.18l 1=17u.17y.18l \
    1=17u.18l.17w 1=17u.18l.17x 1=17u.18l.17y 1*2=17w.18l.17x 2*2=17x.18l.1cc 2=183.17x.17w \
    1=183.17w.17x 1=183.17w.1cc 1*2=183.18l.17x 2=183.18l.17w 1*2=183.18l.18l 2*2=185.17x.17x \
    2=185.18l.18l 1*2=184.17x.18l 2=184.17w.1cc 1*2=184.18l.17y 2*2=184.18l.18l 2=186.17x.1cc \
    1*2=186.17y.18l 2*2=187.18l.17x 2=187.18l.18l 1=187.18l.1cc 1=189.17w.18l 1*2=189.18l.18l \
    2=189.18l.1cc 1=18a.18l.18l 1*2=18a.18l.1cc 2*2=18h.17y.18l 2=18i.18l.17x 1=18i.18l.18l \
    1=18k.17x.18l 1*2=18k.17x.1cc 2*2=18k.17w.17w 2*2=18k.17y.18l 2*2=18k.18l.17x \
    2=18l.17x.17w 1=18l.17x.18l 1=18l.17x.1cc 1=18l.17w.17x 1=18l.17w.18l 1=18l.17y.17w \
    1=18l.17y.18l 3=18l.17w.17y 1=18n.18l.17w 1=18n.18l.18l 1=18m.17x.18l 1=18m.17x.1cc \
    1*2=18m.17w.18l 2=18m.17w.1cc 1*2=18m.18l.1cc 2*2=1cc.18l.18l 2=17s.17y.1cc \
    1*2=17u.17w.1cc 2*2=17u.17y.1cc 2*2=17u.18l.1cc 2=17w.18l.1cc 1=17w.17x.1cc 1=17w.18l.1cc \
    1=183.17y.1cc 1=185.17x.1cc 1=184.17x.1cc 1=186.17x.1cc 1=18k.17w.1cc 1=18k.18l.1cc \
    1=1cc.17x.1cc 1=1cc.17w.1cc 1=1cc.18l.1cc 1=18l.18l.1cc 1=18i.18l.1cc 1=18m.17x.1cc \
    1=18i.18l.17x 1=18k.17x.18l 1=189.18l.1cc 1=1bd.18l.1cc 1=18m.17w.17x 1=18l.17y.1cc \
    1=18k.17w.18l 1=1bd.18l.18l 1=18k.17w.18l 1=18m.17w.17x 1=17w.17x.1cc 1=17x.17w.1cc \
    1=18l.17w.1cc 1=18h.18l.1cc 1=17s.17x.1cc 1=1bd.18l.18l 1=189.17w.18l 1=185.18l.18l \
    1=183.17y.1cc 1=18m.17w.1cc 15=185.18k.1cc 1=18i.18k.1cc 1=17r.18k.18k.18n \
    1=17r.1bd.17s.181 1=18l.17x.18l.17z 1=185.18k.189.18l 1=181.183.18o.18k 1=189.18k.1cc.18n \
    1=18o.183.18k.18l 1=185.18k.1cc \
    1=185.18k.1cc.w.17r.18k.18k.18n.w.189.18k.1cc.18n.w.18o.183.18k.18l \
    1=17w.18k.w.17w.18k.17r.18k.18n 1=181.1cc.17r.18k 4*g= w*g= 28=w 1= 1=w 2=w 2=w 1= 1=w 1= \
    1=w 1= 1=w 1= 1=w 1= 1=17l 1*4=17r 4*2=18o 2*2=17r 2*4=1cc 4*2=17r 2*4=17s 4*2=18n 2*4=17u \
    4*4=17v 4*4=17w 4*4=17x 4*4=17y 4*2=17z 2*2=180 2*2=181 2*2=182 2*4=183 4*4=184 4*4=185 \
    4*4=186 4*4=187 4*4=188 4*4=189 4*4=18a 4*4=18h 4*4=18i 4*4=1bd 4*4=18k 4*4=18l 4*4=18m \
    4*4=18n 4*2=18o 2*6=1cc 6*8=18k.17r a= 8= 9+a=1c h+q=2p v= 1+q=2p 11=9o2 1=9lt 1=9lv 1=9lx \
    1=9lz 1=9m1 1=9nn 1=9np 1=9nr 1=9mr 1=9oc 1=9lu 1=9lw 1=9ly 1=9m0 1+2=9m2 2=9m5 1=9m7 \
    1=9m9 1=9mb 1=9md 1=9mf 1=9mh 1=9mj 1=9ml 1=9mn 1=9mp 1=9ms 1=9mu 1=9mw 1+6=9my 6=9n6 \
    1=9n9 1=9nc 1=9nf 1+5=9ni 5=9no 1=9nq 1+6=9ns 6=9nz 1=9o3 1+2=9ll 2=3fk 1+2=3cw 2=3hm \
    1=3cy 1+2=3ho 2+3=3cz 3+6=3hs 6=3dm 1+3=3d2 3=3dt 1+a=3d5 d+6=3fl 8+6=3fr 8+6=3fx 8+3=3g3 \
    v*3= sn+14=1fe0 4g+a=1c g+10=1fiw 5c+b=1fo7 c+f=1foj g+7=1foz 8+2=1fp7 dp+2=k0 2=2p.2t \
    1=ih 1=2q 2=ir 1=xuu 1=it 1=is 1=gm 1=2s 1=5u9 1=go 1=gu 1=ix 1=h0 1=gy 1=gw 1=ij 1=2w \
    1=ik 1=h3 1=hw 1+2=iy 2=h8 1=2mmc 1=x3i 1=ha 1=2mmd 1=i6 1=2mme 1=33 1+2=hi 2=35 1=hm \
    1=2mmg 1+2=hp 2=hs 1=iw 1=iu 1=xuv 1=iv 1=i0 1=8s1 2=i7 1+2=ip 2=ig 1+3=cg 3=2mmi 1=2mn2 \
    xy+1f=1h34 4w+a=1c mu+a=1c 1g=1huh.1hve 2=1huj.1hve f=1hut.1hve i= g= z+a=1c 1q=1hyp.1hyf \
    1=1hyq.1hyf 7+a=1c 4a+a=1c 80+a=1c 2j=1idj.1ida 1=1idj.1idz 78+a=1c 2z=1int.1inu \
    1=1int.1ink 2=1int.1inx i+a=1c 6i=1iuw.1iun 1=1iux.1iun 45+a=1c 34+a=1c 34+a=1c a8+w=1jgg \
    1s+a=1c 2g=1jjp.1jjk o+a=1c lc+a=1c 74+a=1c 28+a=1c 4gg*9= apc+a=1c 2o+a=1c 40+a=1c \
    kw+w=20dc fhc*4= 443*8= i5+q=2p q+q=2p q+q=2p q+7=2p 8+i=2x i+q=2p q+q=2p q=2p 2+2=2r 4=2v \
    3+2=2y 4+4=32 5+8=37 8+4=2p 5=2u 2+7=2w 8+b=34 b+q=2p q+q=2p q+2=2p 3+4=2s 6+8=2y 9+7=37 \
    8+q=2p q+2=2p 3+4=2s 5+5=2x 6=33 4+7=37 8+q=2p q+q=2p q+q=2p q+q=2p q+q=2p q+q=2p q+q=2p \
    q+q=2p q+q=2p q+q=2p q+q=2p q+q=2p q+q=2p q=2x 1=fr 3+h=q9 h=qg 1+7=qr 8+h=q9 h*2=qr \
    2+6=qs 7=qd 1=qg 1=qi 1=qu 1=qp 1=qo 1+h=q9 h=qg 1+7=qr 8+h=q9 h*2=qr 2+6=qs 7=qd 1=qg \
    1=qi 1=qu 1=qp 1=qo 1+h=q9 h=qg 1+7=qr 8+h=q9 h*2=qr 2+6=qs 7=qd 1=qg 1=qi 1=qu 1=qp 1=qo \
    1+h=q9 h=qg 1+7=qr 8+h=q9 h*2=qr 2+6=qs 7=qd 1=qg 1=qi 1=qu 1=qp 1=qo 1+h=q9 h=qg 1+7=qr \
    8+h=q9 h*2=qr 2+6=qs 7=qd 1=qg 1=qi 1=qu 1=qp 1=qo 1*2=rh 4+a=1c a+a=1c a+a=1c a+a=1c \
    a+a=1c 1u2+a=1c c0+a=1c 174+y=2oma 28+a=1c xc+2=17r 2=17w 1=17z 2=18o 1=182 1=17x 1=187 \
    1=1cc 1=1bd 1+3=18k 3=183 1=189 1=18h 1=185 1=18i 1=181 1=184 1+2=17u 2=17y 1=180 1=186 \
    1=188 1=18a 1=19q 1=1bu 1=1b5 1=19r 2=17s 1=17w 2=18n 3=17x 2=1cc 1=1bd 1+3=18k 3=183 \
    1=189 1=18h 1=185 1=18i 2=184 1+2=17u 2=17y 2=186 2=18a 7=17w 5=17x 2=1cc 2=18k 2=18m \
    1=183 1=189 2=185 1=18i 2=184 3=17y 2=186 2=18a 2=1bu 2=19r 2=17s 1=17w 2=18n 3=17x 1=187 \
    1=1cc 1=1bd 2+2=18l 2=183 1=189 1=18h 1=185 1=18i 2=184 1+2=17u 2=17y 2=186 1=188 1=18a \
    1=19q 2=1b5 2+2=17r 2=17w 1=17z 1+2=18n 2=182 1=17x 1=187 1=1cc 2+3=18k 3=183 1=189 1=18h \
    1=185 1=18i 1=181 1=184 1+2=17u 2=17y 1=180 1=186 1=188 1=18a 6=17s 1=17w 1=17z 2=18o \
    1=182 1=17x 1=187 1=1cc 2+3=18k 3=183 1=189 1=18h 1=185 1=18i 1=181 1=184 1+2=17u 2=17y \
    1=180 1=186 1=188 1=18a g5*2=1c.w 2=1d.w 1=1e.w 1=1f.w 1=1g.w 1=1h.w 1=1i.w 1=1j.w 1=1k.w \
    1=1l.w x=2r 1=36 1=2r.2s 1=3b.3e 2+q=2p q=2w.3a 1=31.3a 1=37.2s 1=37.37 1=34.34.3a 1=3b.2r \
    r=31.2r 1=31.2s 1=31.36 10=2s.2y 34=9kr.9jf 1=9mb.9mb 1=9md e=jez 1=i1j 1=gjw 1=9mu.9ll \
    1=fik 1=hlm 1=r8j 1=hm1 1=fj8 1=k68 1=mch 1=k2h 1=g99 1=ivg 1=g3x 1=k34 1=g7x 1=oqq 1=n4v \
    1=rs9 1=hkg 1=gmx 1=lxw 1=jh1 1=jmd 1=feo 1=fex 1=si2 1=ijq 1=ffx 1=gkz 1=jk7 1=rxs 1=jf7 \
    1=o01 1=o6y 1=glk 1=lts 1=kcp 1=kco 1=n5f 1=gaa 1=gxi 1=sp9 l=ivr 1=gkv 1wf+a=1c 1dsg=fgd \
    1=fg8 1=fgh 1=2tcy 1=fog 1=fqm 1=fqz 1=fsy 1=fwa 1=fx5 1=fzb 1=fyn 1=ae6 1=2ud6 1=g25 \
    1=g2c 1=g2s 1=g3b 1=2u58 1=aex 1=g2v 1=g3x 1=2u6j 1=g47 1=g4k 1=fkc 1=g4s 1=g51 1=3ly7 \
    1=g6t 1=g77 1=afz 1=g8r 1=g92 1=gaa 1=gaf 1=ahh 1=gcn 1=gcp 1=gdg 1=ge2 1+2=ged 2=gev \
    1=gg9 1=ggh 1=ggq 1=ghf 1=ghp 1*3=ghr 3=2v58 1=m7k 1=gju 1=gkf 1=2vdv 1=gkr 1=gkx 1=gli \
    1=gpq 1=gmw 1=gnc 1=go8 1=gpu 1=gs6 1=gsw 1=gur 1=gv7 1*2=gw4 2=gwp 1=gx7 1=gxf 1=gxu \
    1=h7a 1=gzq 1=h7b 1=h1t 1=h2s 1=g7b 1=hke 1=hce 1=hdg 1=he5 1=haj 1=hf6 1=hf5 1=hik 1=2x9g \
    1=hki 1=hkn 1=hl2 1=hlm 1=hlu 1=hnm 1=2xm0 1=2xnu 1=hrg 1=hsr 1=ht3 1=hqw 1=huu 1=aum \
    1=av0 1=hzc 1*2=i0u 2=2y88 1=i4j 1=i54 1=i5j 1=i5v 1=2yhk 1=i67 1=i6e 1=itv 1=i76 1=ayp \
    1=i8w 1=i9a 1=ibk 1=ia5 1=2z1g 1=if7 1=2z1i 1=ige 1=igb 1=igs 1+2=ijl 2=b3j 1=ikd 1=ilk \
    1=im5 1=ind 1=b4y 1=2zr7 1=b5o 1=ipc 1=ipf 1=ipi 1=iq2 1=3pg2 1=iri 1*2=3035 2=poh 1*2=isi \
    2=b7r 1=335k 1=3cgq 1=iua 1=iuj 1=b8j 1=ivu 1=ix9 1=ixj 1=iyh 1=j29 1=bay 1=ba4 1=j2s \
    1=30t0 1=j47 1=j7s 1=j7w 1=j7y 1=j7w 1=j96 1=j9q 1=jaq 1=jac 1=jan 1=jby 1=jci 1=jcm 1=jdc \
    1=jdn 1=jfh 1=jht 1=jis 1=jm8 1=31n0 1=jlp 1=jjw 1=jmw 1=jnn 1=jqc 1=31td 1=js2 1=jph \
    1=jop 1=bhq 1=ju1 1=jum 1=jvh 1=juf 1=bjg 1=k0f 1=k18 1=32mi 1=k4j 1=kc8 1=k7d 1=bo9 1=k9d \
    1=bns 1=bms 1=g42 1=g45 1=kcg 1=k9o 1=pf1 1=deh 1=kd3 1=kd7 1=kdd 1=kf2 1=ker 1=33cz 1=bpl \
    1=kje 1=kg5 1=klu 1=kn9 1=33hp 1=kni 1=kkf 1=kr8 1=brx 1=ksi 1=kv7 1=kx6 1=l2g 1=33xf \
    1=l3v 1=bvc 1=l5t 1=34br 1=l78 1=bwu 1=l82 1=l9b 1+2=la2 2=34p9 1=2yvf 1=34sa 1=le6 1=354s \
    1=lhb 1=lhp 1=lev 1=ljq 1=lku 1=lmf 1=lkx 1=lm1 1=lmg 1=lmt 1=357i 1=lkk 1=lrj 1=lta 1=c37 \
    1=lvv 1=lvr 1=35jl 1=lq1 1=m0e 1=35ni 1=35ou 1=m2u 1=m61 1=m5a 1=m57 1=c5y 1=m6i 1=m7x \
    1=m7r 1=m99 1=2u5h 1=mdh 1=368z 1=mfw 1=36i3 1=mjs 1=mk5 1=mkw 1=36yw 1=mm8 1=mmt 1=3779 \
    1=37dg 1=mt6 1=mtn 1=cdo 1=mud 1*2=ce0 2=myv 1=mzg 1=n01 1=n0l 1=n2i 1=cgr 1=n50 1=386u \
    1=n5q 1=389e 1=n74 1=2zrz 1=nbk 1=38v5 1=38vs 1=38zo 1=cn0 1=cnc 1=nhw 1=394j 1=394i \
    1=395l 1=396b 1+2=nj2 2=nj3 1=nka 1=cop 1=nm3 1=cp2 1=cra 1=39r1 1=nri 1=nt8 1=nv0 1=ctf \
    1=3a5i 1=nyu 1=3a8q 1=3a9x 1=o0f 1=o2z 1=cvj 1=o5c 1=o5m 1=o5r 1=3at8 1*2=3b1j 2=oa6 1=d1e \
    1=3b8r 1=og6 1=og9 1=d2f 1=3beo 1=onm 1=d5s 1=oo8 1=oo3 1=oow 1=3c06 1=orn 1=d8h 1=ouf \
    1=ow2 1=oxx 1=d9w 1=3ciw 1=3cjr 1=dax 1=3cnt 1=p6i 1=3cqm 1=p79 1=pa2 1=pad 1=3d22 1=3d43 \
    1=pcw 1=3d7s 1=pdc 1=33a7 1=ded 1=pf6 1=phf 1=dfv 1=pj2 1=hx1 1=3dlz 1=3dmd 1=33bn 1=33bw \
    1=poh 1=pok 1=sda 1=dij 1=psh 1=psb 1=pst 1=gc3 1=ptd 1=ptf 1=ptp 1=puu 1=3ebg 1=put 1=pwd \
    1=pyb 1=q0d 1=pwj 1=q0t 1=q1z 1=q53 1=pxv 1=q16 1=q18 1=q1o 1=3eie 1=3eqz 1=3emt 1=dnv \
    1=q9d 1=q9f 1=qae 1=3g0a 1=qck 1=3f3g 1=dp9 1=dpd 1=3f75 1=3ff6 1=dpn 1=qj4 1=qjg 1=qjr \
    1=qjt 1=qll 1=qko 1=qoe 1=qn6 1=qrd 1=qp4 1=qqz 1=qrq 1=dsn 1=qu9 1=qv5 1=dtl 1=qxs 1=qxv \
    1=3giv 1=r13 1=r1a 1=dv9 1=r22 1=aez 1=3gz2 1=3h46 1=dz2 1=dzb 1=rds 1=rfx 1=rka 1=rpx \
    1=3hrc 1=rsb 1=rsx 1=rvf 1=rxz 1=3i9b 1=2upw 1=s0b 1=rzw 1=s1c 1=2uvy 1=s7o 1=sag 1=3jki \
    1=3jl9 1=sk4 1=smp 1=snl 1=3ju6 1=snv 1=svs 1+2=t07 2=sxo 1=t89 1=t91 1=3ksa 1=tjf 1=ej9 \
    1=tkn 1=3l2v 1=eli 1=ts3 1=iia 1=tur 1=3ltx 1=3lzu 1=epa 1=epi 1=u00 1=3mdm 1=er6 1=3mhi \
    1*2=u17 2=u21 1=3mpi 1=u76 1=eur 1=u95 1=ucn 1=ude 1=uf2 1=ez2 1=3nsg 1=umq 1=uv4 1=v0d \
    1=f66 1=f71 1=v3b 1=3owe 1=f7c 1=3oxx 1=3p5a 1=3p8x 1=vcr 1=f9y 1=veh 1=vem 1=vet 1=vf3 \
    1=vfa 1=vgb 1=3pxc fhes= v*2o= 68*6o= \

    """
}
